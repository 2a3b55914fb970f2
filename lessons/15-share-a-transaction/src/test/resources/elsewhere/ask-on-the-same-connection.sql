-- PostgreSQL
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.id=?
-- binds: 6

update blog
set author_id=?, pub_date=?, title=?
where id=?
-- binds: 4, 2026-09-23, 'Tide Tables, revised', 6

select "blog"."title"
from "blog"
where "blog"."id" = ?
-- binds: 6

-- MySQL, MariaDB
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.id=?
-- binds: 6

update blog
set author_id=?, pub_date=?, title=?
where id=?
-- binds: 4, 2026-09-23, 'Tide Tables, revised', 6

select `blog`.`title`
from `blog`
where `blog`.`id` = ?
-- binds: 6

-- SQLite
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.id=?
-- binds: 6

update blog
set author_id=?, pub_date=?, title=?
where id=?
-- binds: 4, 2026-09-23, 'Tide Tables, revised', 6

select blog.title
from blog
where blog.id = ?
-- binds: 6
