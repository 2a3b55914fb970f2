-- MySQL
select `visit`.`id`
from `visit`
order by `visit`.`id`
limit ?
offset ?
-- binds: 10, 890

-- MariaDB
select `visit`.`id`
from `visit`
order by `visit`.`id`
offset ? rows
fetch next ? rows only
-- binds: 890, 10

-- SQLite
select visit.id
from visit
order by visit.id
limit ?
offset ?
-- binds: 10, 890
