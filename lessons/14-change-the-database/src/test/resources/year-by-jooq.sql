-- H2
select "blog"."title"
from "blog"
where extract(year from "blog"."pub_date") = cast(? as int)
-- binds: 2026

-- PostgreSQL
select "blog"."title"
from "blog"
where extract(year from "blog"."pub_date") = ?
-- binds: 2026

-- MySQL
select `blog`.`title`
from `blog`
where extract(year from `blog`.`pub_date`) = ?
-- binds: 2026

-- MariaDB
select `blog`.`title`
from `blog`
where extract(year from `blog`.`pub_date`) = ?
-- binds: 2026

-- SQLite
select blog.title
from blog
where cast(strftime('%Y', blog.pub_date) as int) = ?
-- binds: 2026
