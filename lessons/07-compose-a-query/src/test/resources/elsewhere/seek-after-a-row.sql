-- PostgreSQL
select "entry"."headline"
from "entry"
where ("entry"."written_on", "entry"."id") < (cast(? as date), ?)
order by "entry"."written_on" desc, "entry"."id" desc
fetch next ? rows only
-- binds: 2026-09-24, 18, 3

-- MySQL
select `entry`.`headline`
from `entry`
where (`entry`.`written_on`, `entry`.`id`) < (?, ?)
order by `entry`.`written_on` desc, `entry`.`id` desc
limit ?
-- binds: 2026-09-24, 18, 3

-- MariaDB
select `entry`.`headline`
from `entry`
where (`entry`.`written_on`, `entry`.`id`) < (?, ?)
order by `entry`.`written_on` desc, `entry`.`id` desc
fetch next ? rows only
-- binds: 2026-09-24, 18, 3

-- SQLite
select entry.headline
from entry
where (entry.written_on, entry.id) < (?, ?)
order by entry.written_on desc, entry.id desc
limit ?
-- binds: '2026-09-24', 18, 3
