-- MySQL, MariaDB
select `blog`.`title`, count(`entry`.`id`), sum(`entry`.`rating`), count(distinct
    `entry_tag`.`tag_id`)
from `blog`
left outer join `entry` on `entry`.`blog_id` = `blog`.`id`
left outer join `entry_tag` on `entry_tag`.`entry_id` = `entry`.`id`
group by `blog`.`id`, `blog`.`title`
order by `blog`.`pub_date` desc, `blog`.`id`

-- SQLite
select blog.title, count(entry.id), sum(entry.rating), count(distinct
    entry_tag.tag_id)
from blog
left outer join entry on entry.blog_id = blog.id
left outer join entry_tag on entry_tag.entry_id = entry.id
group by blog.id, blog.title
order by blog.pub_date desc, blog.id
