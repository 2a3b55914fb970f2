-- PostgreSQL
select "blog"."id", "blog"."title", "blog"."pub_date", "blog"."author_id",
    "blog"."version"
from "blog"
where "blog"."id" = ?
-- binds: 1

update "blog"
set "title" = ?
where "blog"."id" = ?
-- binds: '99% Rye', 1

-- MySQL, MariaDB
select `blog`.`id`, `blog`.`title`, `blog`.`pub_date`, `blog`.`author_id`,
    `blog`.`version`
from `blog`
where `blog`.`id` = ?
-- binds: 1

update `blog`
set `blog`.`title` = ?
where `blog`.`id` = ?
-- binds: '99% Rye', 1

-- SQLite
select blog.id, blog.title, blog.pub_date, blog.author_id, blog.version
from blog
where blog.id = ?
-- binds: 1

update blog
set title = ?
where blog.id = ?
-- binds: '99% Rye', 1
