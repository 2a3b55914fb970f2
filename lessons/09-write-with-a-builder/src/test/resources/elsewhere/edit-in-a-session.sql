-- PostgreSQL, MySQL, MariaDB
select b1_0.id, b1_0.pub_date, b1_0.title, b1_0.version
from blog b1_0
where b1_0.id=?
-- binds: 1

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id=?
order by e1_0.written_on, e1_0.id
-- binds: 1

insert into entry (blog_id, headline, rating, written_on)
values (?, ?, ?, ?)
-- binds: 1, 'Rye and spelt', null, 2027-01-09

update blog
set pub_date=?, title=?, version=?
where id=? and version=?
-- binds: 2027-01-01, '99% Rye', 1, 1, 0

delete from entry
where id=?
-- binds: 19

-- SQLite
select b1_0.id, b1_0.pub_date, b1_0.title, b1_0.version
from blog b1_0
where b1_0.id=?
-- binds: 1

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id=?
order by e1_0.written_on, e1_0.id
-- binds: 1

insert into entry (blog_id, headline, rating, written_on)
values (?, ?, ?, ?)
-- binds: 1, 'Rye and spelt', null, 2027-01-09

select last_insert_rowid()

update blog
set pub_date=?, title=?, version=?
where id=? and version=?
-- binds: 2027-01-01, '99% Rye', 1, 1, 0

delete from entry
where id=?
-- binds: 19
