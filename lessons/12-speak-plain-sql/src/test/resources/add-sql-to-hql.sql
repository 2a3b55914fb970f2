select b1_0.id, a1_0.id, a1_0.name, b1_0.pub_date, b1_0.title
from blog b1_0
left join author a1_0 on a1_0.id=b1_0.author_id
where extract(iso_week_year from b1_0.pub_date)=?
order by b1_0.pub_date, b1_0.title
-- binds: 2026
