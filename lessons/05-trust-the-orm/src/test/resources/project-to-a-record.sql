select b1_0.title, count(e1_0.id), max(e1_0.rating)
from blog b1_0
left join entry e1_0 on b1_0.id=e1_0.blog_id
group by b1_0.id, b1_0.title
having count(e1_0.id)>1
order by count(e1_0.id) desc, b1_0.title
