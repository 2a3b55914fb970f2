-- PostgreSQL
select "entry"."headline", count(*) over () as "total"
from "entry"
order by "entry"."written_on" desc, "entry"."id" desc
offset ? rows
fetch next ? rows only
-- binds: 0, 3

-- MySQL
select `entry`.`headline`, count(*) over () as `total`
from `entry`
order by `entry`.`written_on` desc, `entry`.`id` desc
limit ?
offset ?
-- binds: 3, 0

-- MariaDB
select `entry`.`headline`, count(*) over () as `total`
from `entry`
order by `entry`.`written_on` desc, `entry`.`id` desc
offset ? rows
fetch next ? rows only
-- binds: 0, 3

-- SQLite
select entry.headline, count(*) over () as total
from entry
order by entry.written_on desc, entry.id desc
limit ?
offset ?
-- binds: 3, 0
