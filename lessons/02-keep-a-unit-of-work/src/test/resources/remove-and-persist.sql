select p1_0.id, p1_0.blog_id, p1_0.slug
from permalink p1_0
where p1_0.id=?
-- binds: 32

insert into permalink (blog_id, slug, id)
values (?, ?, default)
-- binds: 6, 'high-tides'

delete from permalink
where id=?
-- binds: 32
