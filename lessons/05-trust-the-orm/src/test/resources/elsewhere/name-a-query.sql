-- PostgreSQL
with counted (y, blogs) as (select extract(year from b1_0.pub_date), count(*) from
    blog b1_0 group by extract(year from b1_0.pub_date))
select now1_0.y, now1_0.blogs, before1_0.blogs
from counted now1_0
left join counted before1_0 on before1_0.y=(now1_0.y-1)
order by now1_0.y

-- MySQL, MariaDB
with counted (y, blogs) as (select year(b1_0.pub_date), count(*) from blog b1_0
    group by year(b1_0.pub_date))
select now1_0.y, now1_0.blogs, before1_0.blogs
from counted now1_0
left join counted before1_0 on before1_0.y=(now1_0.y-1)
order by now1_0.y

-- SQLite
with counted (y, blogs) as (select cast(strftime('%Y', b1_0.pub_date) as integer),
    count(*) from blog b1_0 group by cast(strftime('%Y', b1_0.pub_date) as integer))
select now1_0.y, now1_0.blogs, before1_0.blogs
from counted now1_0
left join counted before1_0 on before1_0.y=(now1_0.y-1)
order by now1_0.y
