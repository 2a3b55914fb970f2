-- PostgreSQL
select exists (select 1 as "one" from "tag" where "tag"."name" = ?)
-- binds: 'rail'

insert into "tag" ("name")
values (?)
-- binds: 'rail'

-- MySQL, MariaDB
select exists (select 1 as `one` from `tag` where `tag`.`name` = ?)
-- binds: 'rail'

insert into `tag` (`name`)
values (?)
-- binds: 'rail'

-- SQLite
select exists (select 1 as one from tag where tag.name = ?)
-- binds: 'rail'

insert into tag (name)
values (?)
-- binds: 'rail'
