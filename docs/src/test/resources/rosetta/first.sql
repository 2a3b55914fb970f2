select title
from blog
order by pub_date, id
fetch first 1 row only
