select blog_id, headline
from entry
where blog_id in (?, ?, ?)
order by blog_id, id
