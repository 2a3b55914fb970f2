select title || ' ' || row_number() over (
    partition by extract(year from pub_date) order by pub_date desc, title)
from blog
order by pub_date desc, title
