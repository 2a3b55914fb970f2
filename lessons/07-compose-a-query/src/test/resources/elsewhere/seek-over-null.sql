-- PostgreSQL
select "entry"."id", "entry"."rating"
from "entry"
where ("entry"."rating" < ? or ("entry"."rating" = ? and "entry"."id" > ?))
order by "entry"."rating" desc, "entry"."id"
fetch next ? rows only
-- binds: 0, 0, 14, 2

-- MySQL
select `entry`.`id`, `entry`.`rating`
from `entry`
where (`entry`.`rating` < ? or (`entry`.`rating` = ? and `entry`.`id` > ?))
order by `entry`.`rating` desc, `entry`.`id`
limit ?
-- binds: 0, 0, 14, 2

-- MariaDB
select `entry`.`id`, `entry`.`rating`
from `entry`
where (`entry`.`rating` < ? or (`entry`.`rating` = ? and `entry`.`id` > ?))
order by `entry`.`rating` desc, `entry`.`id`
fetch next ? rows only
-- binds: 0, 0, 14, 2

-- SQLite
select entry.id, entry.rating
from entry
where (entry.rating < ? or (entry.rating = ? and entry.id > ?))
order by entry.rating desc, entry.id
limit ?
-- binds: 0, 0, 14, 2
