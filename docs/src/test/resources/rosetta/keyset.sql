select title
from blog
where (pub_date, id) < (?, ?)
order by pub_date desc, id desc
fetch first 3 rows only
