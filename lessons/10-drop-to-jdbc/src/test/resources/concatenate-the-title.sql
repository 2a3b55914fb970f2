select title
from blog
where title = '' or '1'='1'
