-- MySQL, MariaDB
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.id=?
-- binds: 6

insert into permalink (blog_id, slug)
values (?, ?)
-- binds: 6, 'tides'

insert into permalink (blog_id, slug)
values (?, ?)
-- binds: 6, 'tides-2'
