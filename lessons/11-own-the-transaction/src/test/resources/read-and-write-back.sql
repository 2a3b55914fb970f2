select e1_0.id, e1_0.blog_id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.id=?
-- binds: 15

update entry
set blog_id=?, headline=?, rating=?, written_on=?
where id=?
-- binds: 7, 'Breakfast at the border', 4, 2026-06-20, 15
