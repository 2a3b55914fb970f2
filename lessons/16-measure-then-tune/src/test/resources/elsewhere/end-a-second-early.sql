-- MySQL, MariaDB
select count(*)
from `visit`
where `visit`.`visited_at` between ? and ?
-- binds: 2026-06-15 00:00:00.0, 2026-06-15 23:59:59.0

-- SQLite
select count(*)
from visit
where visit.visited_at between ? and ?
-- binds: '2026-06-15 00:00:00.0', '2026-06-15 23:59:59.0'
