select a.name
from blog b
left join author a on a.id = b.author_id
order by b.id
