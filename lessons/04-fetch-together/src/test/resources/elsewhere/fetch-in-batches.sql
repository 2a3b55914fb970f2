-- PostgreSQL
select b1_0.id, b1_0.pub_date, b1_0.title
from blog b1_0
order by b1_0.pub_date

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id = any (?)
order by e1_0.written_on, e1_0.id
-- binds: [10, 4, 2, 3, 8]

select e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where e1_0.blog_id = any (?)
order by e1_0.written_on, e1_0.id
-- binds: [7, 5, 6, 9, 1]
