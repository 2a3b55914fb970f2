-- PostgreSQL
insert into "tag" ("name")
values (?) on conflict ("name") do nothing
-- binds: 'rail'

-- MySQL, MariaDB
insert ignore into `tag` (`name`)
values (?)
-- binds: 'rail'

-- SQLite
insert into tag (name)
values (?) on conflict (name) do nothing
-- binds: 'rail'
