-- PostgreSQL, MySQL, MariaDB
select p1_0.id, p1_0.blog_id, p1_0.slug
from permalink p1_0
where p1_0.id=?
-- binds: 32

insert into permalink (blog_id, slug)
values (?, ?)
-- binds: 6, 'high-tides'

delete from permalink
where id=?
-- binds: 32

-- SQLite
select p1_0.id, p1_0.blog_id, p1_0.slug
from permalink p1_0
where p1_0.id=?
-- binds: 32

insert into permalink (blog_id, slug)
values (?, ?)
-- binds: 6, 'high-tides'

select last_insert_rowid()

delete from permalink
where id=?
-- binds: 32
