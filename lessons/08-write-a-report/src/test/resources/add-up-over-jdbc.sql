select pub_date, count(*), sum(count(*)) over (order by pub_date)
from blog
group by pub_date
order by pub_date
