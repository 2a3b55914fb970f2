select b1_0.title
from blog b1_0
where dayname(b1_0.pub_date)='Monday'
order by b1_0.title
