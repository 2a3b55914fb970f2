select title
from blog b
where exists (select 1 from entry where blog_id = b.id and rating >= 4)
order by title
