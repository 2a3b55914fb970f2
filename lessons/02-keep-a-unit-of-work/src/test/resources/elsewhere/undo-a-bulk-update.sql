-- SQLite
select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where b1_0.id=?
-- binds: 7

update blog
set pub_date=?
where pub_date=?
-- binds: 2026-06-16, 2026-06-15

update blog
set author_id=?, pub_date=?, title=?
where id=?
-- binds: 1, 2026-06-15, 'Sleepers', 7
