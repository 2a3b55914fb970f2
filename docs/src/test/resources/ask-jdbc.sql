select title, pub_date
from blog
where extract(year from pub_date) = ?
order by pub_date desc, title
-- binds: 2026
