-- PostgreSQL
select count(*)
from "blog"
where "blog"."id" in (?, ?, ?, ?)
-- binds: 7, 10, 2, 2

-- MySQL, MariaDB
select count(*)
from `blog`
where `blog`.`id` in (?, ?, ?, ?)
-- binds: 7, 10, 2, 2

-- SQLite
select count(*)
from blog
where blog.id in (?, ?, ?, ?)
-- binds: 7, 10, 2, 2
