select title
from blog
where author_id is null or pub_date < ?
order by title
