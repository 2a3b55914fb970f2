select title, pub_date
from blog
order by pub_date, title
