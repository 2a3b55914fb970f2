select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title, e1_0.blog_id, e1_0.id,
    e1_0.headline, e1_0.rating, e1_0.written_on
from blog b1_0
left join entry e1_0 on b1_0.id=e1_0.blog_id
where b1_0.id=?
order by e1_0.written_on, e1_0.id
-- binds: 7

update blog
set author_id=?, pub_date=?, title=?
where id=?
-- binds: 1, 2026-07-01, 'Night Trains of Europe', 7
