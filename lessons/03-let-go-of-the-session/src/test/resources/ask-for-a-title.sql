update blog
set author_id=?, pub_date=?, title=?
where id=?
-- binds: 1, 2026-07-01, 'Night Trains', 7

select b1_0.title
from blog b1_0
where b1_0.id=7
