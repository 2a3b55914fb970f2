select title
from blog
where title = ?
-- binds: ''' or ''1''=''1'
