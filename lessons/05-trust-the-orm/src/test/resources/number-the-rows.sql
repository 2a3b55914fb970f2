select b1_0.title, e1_0.headline, row_number() over(partition by b1_0.id order by
    e1_0.written_on, e1_0.id)
from entry e1_0
join blog b1_0 on b1_0.id=e1_0.blog_id
order by b1_0.title, e1_0.written_on, e1_0.id
