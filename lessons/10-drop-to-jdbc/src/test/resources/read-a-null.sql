select headline, rating
from entry
where id = ?
-- binds: 11
