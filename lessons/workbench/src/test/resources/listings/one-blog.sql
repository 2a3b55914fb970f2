select id
from blog
where id = 1
