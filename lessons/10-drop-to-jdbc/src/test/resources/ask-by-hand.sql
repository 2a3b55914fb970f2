select title
from blog
where extract(year from pub_date) = ?
-- binds: 2026
