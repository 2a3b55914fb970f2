-- MySQL, MariaDB
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.id=?
-- binds: 6

update blog
set author_id=?, pub_date=?, title=?
where id=?
-- binds: 4, 2026-09-23, 'Tide Tables, revised', 6

select `blog`.`title`, rank() over (order by avg(`entry`.`rating`) desc)
from `blog`
join `entry` on `entry`.`blog_id` = `blog`.`id`
where `entry`.`rating` is not null
group by `blog`.`id`, `blog`.`title`
order by avg(`entry`.`rating`) desc, `blog`.`title`

-- SQLite
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.id=?
-- binds: 6

update blog
set author_id=?, pub_date=?, title=?
where id=?
-- binds: 4, 2026-09-23, 'Tide Tables, revised', 6

select blog.title, rank() over (order by avg(entry.rating) desc)
from blog
join entry on entry.blog_id = blog.id
where entry.rating is not null
group by blog.id, blog.title
order by avg(entry.rating) desc, blog.title
