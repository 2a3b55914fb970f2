-- MySQL, MariaDB
select e1_0.id, e1_0.blog_id, e1_0.headline, e1_0.rating, e1_0.written_on
from entry e1_0
where lower(e1_0.headline) like ? escape '\\' and e1_0.rating>=?
-- binds: '%day%', 4
