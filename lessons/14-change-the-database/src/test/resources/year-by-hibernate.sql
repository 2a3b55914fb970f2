-- H2
select b1_0.title
from blog b1_0
where extract(year from b1_0.pub_date)=?;

-- PostgreSQL
select b1_0.title
from blog b1_0
where extract(year from b1_0.pub_date)=?;

-- MySQL
select b1_0.title
from blog b1_0
where year(b1_0.pub_date)=?;

-- MariaDB
select b1_0.title
from blog b1_0
where year(b1_0.pub_date)=?;

-- SQLite
select b1_0.title
from blog b1_0
where strftime('%Y',b1_0.pub_date)=?;
