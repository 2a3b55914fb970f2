-- PostgreSQL
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
join author a1_0 on a1_0.id=b1_0.author_id
where extract(year from b1_0.pub_date)=2026 and a1_0.name='Ada'

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id=?
order by e1_0.written_on, e1_0.id
-- binds: 7

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id=?
order by e1_0.written_on, e1_0.id
-- binds: 5

-- MySQL, MariaDB
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
join author a1_0 on a1_0.id=b1_0.author_id
where year(b1_0.pub_date)=2026 and a1_0.name='Ada'

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id=?
order by e1_0.written_on, e1_0.id
-- binds: 5

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id=?
order by e1_0.written_on, e1_0.id
-- binds: 7

-- SQLite
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
join author a1_0 on a1_0.id=b1_0.author_id
where cast(strftime('%Y', b1_0.pub_date) as integer)=2026 and a1_0.name='Ada'

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id=?
order by e1_0.written_on, e1_0.id
-- binds: 5

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id=?
order by e1_0.written_on, e1_0.id
-- binds: 7
