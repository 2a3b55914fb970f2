-- H2
select "blog"."title"
from "blog"
where extract(year from "blog"."pub_date") = cast(? as int);

-- PostgreSQL
select "blog"."title"
from "blog"
where extract(year from "blog"."pub_date") = ?;

-- MySQL
select `blog`.`title`
from `blog`
where extract(year from `blog`.`pub_date`) = ?;

-- MariaDB
select `blog`.`title`
from `blog`
where extract(year from `blog`.`pub_date`) = ?;

-- SQLite
select blog.title
from blog
where cast(
  strftime('%Y', blog.pub_date)
  as int
) = ?;
