-- PostgreSQL
select w1_0.id, w1_0.name
from author w1_0
where w1_0.id=?
-- binds: 1

update "author"
set "name" = ?
where "author"."id" = ?
-- binds: 'Ada L.', 1

-- MySQL, MariaDB
select w1_0.id, w1_0.name
from author w1_0
where w1_0.id=?
-- binds: 1

update `author`
set `author`.`name` = ?
where `author`.`id` = ?
-- binds: 'Ada L.', 1

-- SQLite
select w1_0.id, w1_0.name
from author w1_0
where w1_0.id=?
-- binds: 1

update author
set name = ?
where author.id = ?
-- binds: 'Ada L.', 1
