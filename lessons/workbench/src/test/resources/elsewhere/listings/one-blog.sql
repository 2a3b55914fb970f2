-- MySQL
select id
from blog
limit 1
