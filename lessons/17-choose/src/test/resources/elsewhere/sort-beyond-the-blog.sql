-- PostgreSQL
select b1_0.id, b1_0.author_id, e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating,
    e1_0.written_on, b1_0.pub_date, b1_0.title, b1_0.version
from blog b1_0
left join entry e1_0 on b1_0.id=e1_0.blog_id
order by (select max(e2_0.rating) from entry e2_0 where e2_0.blog_id=b1_0.id) desc
    nulls last, b1_0.pub_date desc, b1_0.id desc, e1_0.written_on, e1_0.id
