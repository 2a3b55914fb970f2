-- PostgreSQL, MySQL, MariaDB
select b1_0.id, b1_0.pub_date, b1_0.title, b1_0.version
from blog b1_0
where b1_0.id=?
-- binds: 1

insert into entry (blog_id, headline, rating, written_on)
values (?, ?, ?, ?)
-- binds: 1, 'Rye and oats', null, 2027-01-12

update blog
set version=?
where id=? and version=?
-- binds: 1, 1, 0

-- SQLite
select b1_0.id, b1_0.pub_date, b1_0.title, b1_0.version
from blog b1_0
where b1_0.id=?
-- binds: 1

insert into entry (blog_id, headline, rating, written_on)
values (?, ?, ?, ?)
-- binds: 1, 'Rye and oats', null, 2027-01-12

select last_insert_rowid()

update blog
set version=?
where id=? and version=?
-- binds: 1, 1, 0
