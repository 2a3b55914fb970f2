select db1_0.id, db1_0.pub_date, db1_0.title
from blog db1_0
where db1_0.id=?
-- binds: 7

update blog
set pub_date=?, title=?
where id=?
-- binds: 2026-06-15, 'Night Trains', 7
