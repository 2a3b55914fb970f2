-- H2
select "entry"."headline"
from "entry"
order by "entry"."rating" desc nulls last
offset ? rows
fetch next ? rows only
-- binds: 6, 3

-- PostgreSQL
select "entry"."headline"
from "entry"
order by "entry"."rating" desc nulls last
offset ? rows
fetch next ? rows only
-- binds: 6, 3

-- MySQL
select `entry`.`headline`
from `entry`
order by case when `entry`.`rating` is not null then 0 else 1 end, `entry`.`rating`
    desc
limit ?
offset ?
-- binds: 3, 6

-- MariaDB
select `entry`.`headline`
from `entry`
order by nvl2(`entry`.`rating`, 0, 1), `entry`.`rating` desc
offset ? rows
fetch next ? rows only
-- binds: 6, 3

-- SQLite
select entry.headline
from entry
order by entry.rating desc nulls last
limit ?
offset ?
-- binds: 3, 6
