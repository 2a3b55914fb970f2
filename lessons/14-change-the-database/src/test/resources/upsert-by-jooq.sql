-- H2
merge into "tag"
using (select cast(? as varchar(50)) "name") "t" on "tag"."name" = "t"."name"
when not matched then insert ("name")
values ("t"."name")
-- binds: 'travel'

-- PostgreSQL
insert into "tag" ("name")
values (?) on conflict ("name") do nothing
-- binds: 'travel'

-- MySQL
insert ignore into `tag` (`name`)
values (?)
-- binds: 'travel'

-- MariaDB
insert ignore into `tag` (`name`)
values (?)
-- binds: 'travel'

-- SQLite
insert into tag (name)
values (?) on conflict (name) do nothing
-- binds: 'travel'
