-- H2
select b1_0.title
from blog b1_0
where extract(year from b1_0.pub_date)=?
-- binds: 2026

-- PostgreSQL
select b1_0.title
from blog b1_0
where extract(year from b1_0.pub_date)=?
-- binds: 2026

-- MySQL
select b1_0.title
from blog b1_0
where year(b1_0.pub_date)=?
-- binds: 2026

-- MariaDB
select b1_0.title
from blog b1_0
where year(b1_0.pub_date)=?
-- binds: 2026

-- SQLite
select b1_0.title
from blog b1_0
where strftime('%Y', b1_0.pub_date)=?
-- binds: 2026
