-- MySQL, MariaDB
select `blog`.`title`
from `blog`
where `blog`.`pub_date` = ?
-- binds: 2026-09-23

-- SQLite
select blog.title
from blog
where blog.pub_date = ?
-- binds: '2026-09-23'
