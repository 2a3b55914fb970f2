select title
from blog
where author_id = ?
order by id
for update skip locked
