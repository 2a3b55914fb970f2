select b.title, count(e.id)
from blog b
left join entry e on e.blog_id = b.id
group by b.id, b.title
order by b.title, b.id
