-- MySQL, MariaDB
select e1_0.id, e1_0.blog_id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where (? is null or lower(e1_0.headline) like replace(lower(concat('%', ?, '%')),
    '\\', '\\\\')) and (? is null or e1_0.rating>=?)
-- binds: 'day', 'day', 4, 4

-- SQLite
select e1_0.id, e1_0.blog_id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where (? is null or lower(e1_0.headline) like lower(('%'||?||'%'))) and (? is null
    or e1_0.rating>=?)
-- binds: 'day', 'day', 4, 4
