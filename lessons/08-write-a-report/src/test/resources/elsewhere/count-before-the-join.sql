-- PostgreSQL
select "blog"."title", count("entry"."id"), sum("entry"."rating"),
    sum("tagged"."tags")
from "blog"
left outer join "entry" on "entry"."blog_id" = "blog"."id"
left outer join (select "entry_tag"."entry_id", count(*) as "tags" from "entry_tag"
    group by "entry_tag"."entry_id") as "tagged" on "tagged"."entry_id" =
    "entry"."id"
group by "blog"."id", "blog"."title"
order by "blog"."pub_date" desc, "blog"."id"

-- MySQL, MariaDB
select `blog`.`title`, count(`entry`.`id`), sum(`entry`.`rating`),
    sum(`tagged`.`tags`)
from `blog`
left outer join `entry` on `entry`.`blog_id` = `blog`.`id`
left outer join (select `entry_tag`.`entry_id`, count(*) as `tags` from `entry_tag`
    group by `entry_tag`.`entry_id`) as `tagged` on `tagged`.`entry_id` =
    `entry`.`id`
group by `blog`.`id`, `blog`.`title`
order by `blog`.`pub_date` desc, `blog`.`id`

-- SQLite
select blog.title, count(entry.id), sum(entry.rating), sum(tagged.tags)
from blog
left outer join entry on entry.blog_id = blog.id
left outer join (select entry_tag.entry_id, count(*) as tags from entry_tag group by
    entry_tag.entry_id) as tagged on tagged.entry_id = entry.id
group by blog.id, blog.title
order by blog.pub_date desc, blog.id
