select b.* from blog b
join permalink p on p.blog_id = b.id
where p.slug = ?
-- binds: 'tides'

update blog
set author_id=?, pub_date=?, title=?
where id=?
-- binds: 4, 2026-09-23, 'Tide Tables, revised', 6
