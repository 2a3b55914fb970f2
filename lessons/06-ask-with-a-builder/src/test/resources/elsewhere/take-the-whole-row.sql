-- PostgreSQL
select "blog"."id", "blog"."title", "blog"."pub_date", "blog"."author_id",
    "blog"."version"
from "blog"
where extract(year from "blog"."pub_date") = ?
-- binds: 2021

-- MySQL, MariaDB
select `blog`.`id`, `blog`.`title`, `blog`.`pub_date`, `blog`.`author_id`,
    `blog`.`version`
from `blog`
where extract(year from `blog`.`pub_date`) = ?
-- binds: 2021

-- SQLite
select blog.id, blog.title, blog.pub_date, blog.author_id, blog.version
from blog
where cast(strftime('%Y', blog.pub_date) as int) = ?
-- binds: 2021
