select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
join entry e1_0 on b1_0.id=e1_0.blog_id

select count(*)
from blog b1_0
join entry e1_0 on b1_0.id=e1_0.blog_id
