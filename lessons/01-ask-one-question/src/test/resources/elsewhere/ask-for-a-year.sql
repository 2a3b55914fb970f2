-- MySQL, MariaDB
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where year(b1_0.pub_date)=2026

-- SQLite
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where cast(strftime('%Y', b1_0.pub_date) as integer)=2026
