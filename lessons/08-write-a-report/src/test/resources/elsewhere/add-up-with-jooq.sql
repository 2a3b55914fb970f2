-- MySQL, MariaDB
select `blog`.`pub_date`, count(*), sum(count(*)) over (order by `blog`.`pub_date`)
from `blog`
group by `blog`.`pub_date`
order by `blog`.`pub_date`

-- SQLite
select blog.pub_date, count(*), sum(count(*)) over (order by blog.pub_date)
from blog
group by blog.pub_date
order by blog.pub_date
