-- PostgreSQL
select "author"."name", count("blog"."id")
from "author"
left outer join "blog" on ("blog"."author_id" = "author"."id" and extract(year from
    "blog"."pub_date") = ?)
group by "author"."id", "author"."name"
-- binds: 2025

-- MySQL, MariaDB
select `author`.`name`, count(`blog`.`id`)
from `author`
left outer join `blog` on (`blog`.`author_id` = `author`.`id` and extract(year from
    `blog`.`pub_date`) = ?)
group by `author`.`id`, `author`.`name`
-- binds: 2025

-- SQLite
select author.name, count(blog.id)
from author
left outer join blog on (blog.author_id = author.id and
    cast(strftime('%Y', blog.pub_date) as int) = ?)
group by author.id, author.name
-- binds: 2025
