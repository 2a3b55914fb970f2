-- PostgreSQL
update "blog"
set "title" = ?, "version" = ("blog"."version" + ?)
where ("blog"."id" = ? and "blog"."version" = ?)
-- binds: '99% Rye', 1, 1, 0

delete from "entry"
where "entry"."id" = ?
-- binds: 19

insert into "entry" ("blog_id", "headline", "written_on")
values (?, ?, cast(? as date))
-- binds: 1, 'Rye and spelt', 2027-01-09

-- MySQL, MariaDB
update `blog`
set `blog`.`title` = ?, `blog`.`version` = (`blog`.`version` + ?)
where (`blog`.`id` = ? and `blog`.`version` = ?)
-- binds: '99% Rye', 1, 1, 0

delete from `entry`
where `entry`.`id` = ?
-- binds: 19

insert into `entry` (`blog_id`, `headline`, `written_on`)
values (?, ?, ?)
-- binds: 1, 'Rye and spelt', 2027-01-09

-- SQLite
update blog
set title = ?, version = (blog.version + ?)
where (blog.id = ? and blog.version = ?)
-- binds: '99% Rye', 1, 1, 0

delete from entry
where entry.id = ?
-- binds: 19

insert into entry (blog_id, headline, written_on)
values (?, ?, ?)
-- binds: 1, 'Rye and spelt', '2027-01-09'
