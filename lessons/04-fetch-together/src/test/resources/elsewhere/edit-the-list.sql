-- PostgreSQL, MySQL, MariaDB
select b1_0.id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.id=?
-- binds: 7

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id=?
order by e1_0.written_on, e1_0.id
-- binds: 7

insert into entry (blog_id, headline, rating, written_on)
values (?, ?, ?, ?)
-- binds: 7, 'The dining car', null, 2026-07-01

delete from entry
where id=?
-- binds: 11

-- SQLite
select b1_0.id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.id=?
-- binds: 7

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id=?
order by e1_0.written_on, e1_0.id
-- binds: 7

insert into entry (blog_id, headline, rating, written_on)
values (?, ?, ?, ?)
-- binds: 7, 'The dining car', null, 2026-07-01

select last_insert_rowid()

delete from entry
where id=?
-- binds: 11
