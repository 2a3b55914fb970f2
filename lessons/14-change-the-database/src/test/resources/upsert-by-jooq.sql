-- H2
merge into "tag"
using (
  select cast(? as varchar(50)) "name"
) "t"
on "tag"."name" = "t"."name"
when not matched then insert ("name")
values ("t"."name");

-- PostgreSQL
insert into "tag" ("name")
values (?)
on conflict ("name")
do nothing;

-- MySQL
insert ignore into `tag` (`name`)
values (?);

-- MariaDB
insert ignore into `tag` (`name`)
values (?);

-- SQLite
insert into tag (name)
values (?)
on conflict (name)
do nothing;
