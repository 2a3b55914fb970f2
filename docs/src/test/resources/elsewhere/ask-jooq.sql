-- MySQL, MariaDB
select `blog`.`title`, `blog`.`pub_date`
from `blog`
where (`blog`.`pub_date` >= ? and `blog`.`pub_date` < ?)
order by `blog`.`pub_date` desc, `blog`.`title`
-- binds: 2026-01-01, 2027-01-01

-- SQLite
select blog.title, blog.pub_date
from blog
where (blog.pub_date >= ? and blog.pub_date < ?)
order by blog.pub_date desc, blog.title
-- binds: '2026-01-01', '2027-01-01'
