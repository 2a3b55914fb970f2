select title
from blog
where title = ''
union select name
from author --'
