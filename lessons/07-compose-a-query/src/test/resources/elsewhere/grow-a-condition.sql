-- PostgreSQL
select "entry"."headline", "entry"."rating"
from "entry"
where ("entry"."headline" ilike (('%' || replace(replace(replace(?, '!', '!!'), '%',
    '!%'), '_', '!_')) || '%') escape '!' and "entry"."rating" >= ?)
-- binds: 'day', 4

-- MySQL, MariaDB
select `entry`.`headline`, `entry`.`rating`
from `entry`
where (lower(`entry`.`headline`) like lower(concat('%', replace(replace(replace(?,
    '!', '!!'), '%', '!%'), '_', '!_'), '%')) escape '!' and `entry`.`rating` >= ?)
-- binds: 'day', 4

-- SQLite
select entry.headline, entry.rating
from entry
where (lower(entry.headline) like lower((('%' || "replace"("replace"("replace"(?,
    '!', '!!'), '%', '!%'), '_', '!_')) || '%')) escape '!' and entry.rating >= ?)
-- binds: 'day', 4
