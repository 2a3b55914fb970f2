-- MySQL, MariaDB, SQLite
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
join author a1_0 on a1_0.id=b1_0.author_id
where a1_0.name=?
order by b1_0.pub_date desc, b1_0.id
limit ?
-- binds: 'Ada', 2

select count(*)
from blog b1_0
join author a1_0 on a1_0.id=b1_0.author_id
where a1_0.name=?
-- binds: 'Ada'
