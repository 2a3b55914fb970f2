with rated as (select blog_id from entry where rating is not null)
select title
from blog
where id in (select blog_id from rated)
order by title
