-- PostgreSQL
select "blog"."id", "blog"."title", "blog"."pub_date", "blog"."author_id",
    "blog"."version"
from "blog"
where "blog"."id" in (select "permalink"."blog_id" from "permalink" where
    "permalink"."slug" = ?)
-- binds: 'tides'

-- MySQL, MariaDB
select `blog`.`id`, `blog`.`title`, `blog`.`pub_date`, `blog`.`author_id`,
    `blog`.`version`
from `blog`
where `blog`.`id` in (select `permalink`.`blog_id` from `permalink` where
    `permalink`.`slug` = ?)
-- binds: 'tides'

-- SQLite
select blog.id, blog.title, blog.pub_date, blog.author_id, blog.version
from blog
where blog.id in (select permalink.blog_id from permalink where permalink.slug = ?)
-- binds: 'tides'
