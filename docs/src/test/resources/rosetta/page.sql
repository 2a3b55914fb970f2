select title
from blog
order by pub_date desc, id desc
offset 3 rows fetch first 3 rows only
