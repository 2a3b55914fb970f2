-- MySQL, MariaDB
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.title like replace(?, '\\', '\\\\')
order by b1_0.title, b1_0.id
-- binds: 'T%'

-- SQLite
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.title like ?
order by b1_0.title, b1_0.id
-- binds: 'T%'
