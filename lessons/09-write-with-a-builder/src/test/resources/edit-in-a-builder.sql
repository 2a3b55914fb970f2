update "blog"
set "blog"."title" = ?, "blog"."version" = ("blog"."version" + cast(? as int))
where ("blog"."id" = cast(? as bigint) and "blog"."version" = cast(? as int))
-- binds: '99% Rye', 1, 1, 0

delete from "entry"
where "entry"."id" = cast(? as bigint)
-- binds: 19

insert into "entry" ("blog_id", "headline", "written_on")
values (?, ?, ?)
-- binds: 1, 'Rye and spelt', 2027-01-09
