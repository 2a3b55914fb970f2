-- H2
select id
from blog
where id = 1

-- MySQL
select id
from blog
where id = 2
