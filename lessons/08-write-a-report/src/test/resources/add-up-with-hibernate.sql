select b1_0.pub_date, count(*), sum(count(*)) over(order by b1_0.pub_date)
from blog b1_0
group by b1_0.pub_date
order by b1_0.pub_date
