-- MySQL
select b1_0.id, b1_0.author_id, e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating,
    e1_0.written_on, b1_0.pub_date, b1_0.title
from (select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title from blog b1_0 order
    by b1_0.pub_date, b1_0.title limit 3) b1_0(id, author_id, pub_date, title)
left join entry e1_0 on b1_0.id=e1_0.blog_id
order by b1_0.pub_date, b1_0.title, e1_0.written_on, e1_0.id

-- MariaDB
select b1_0.id, b1_0.author_id, e1_0.blog_id, e1_0.id, e1_0.headline, e1_0.rating,
    e1_0.written_on, b1_0.pub_date, b1_0.title
from (select b1_0.id id, b1_0.author_id author_id, b1_0.pub_date pub_date,
    b1_0.title title from blog b1_0 order by b1_0.pub_date, b1_0.title limit 3) b1_0
left join entry e1_0 on b1_0.id=e1_0.blog_id
order by b1_0.pub_date, b1_0.title, e1_0.written_on, e1_0.id
