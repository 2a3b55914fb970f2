select title
from blog
where title = ''; drop table entry_tag; --'
