select b1_0.id, b1_0.author_id, b1_0.pub_date, b1_0.title
from blog b1_0
where extract(year from b1_0.pub_date)=?
-- binds: 2026
