select exists (select 1 "one" from "tag" where "tag"."name" = cast(? as
    varchar(50)))
-- binds: 'rail'

insert into "tag" ("name")
values (?)
-- binds: 'rail'
