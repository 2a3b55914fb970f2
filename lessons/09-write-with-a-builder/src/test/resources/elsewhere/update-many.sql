-- PostgreSQL
update "entry"
set "rating" = ?
where "entry"."rating" is null
-- binds: 3

-- MySQL, MariaDB
update `entry`
set `entry`.`rating` = ?
where `entry`.`rating` is null
-- binds: 3

-- SQLite
update entry
set rating = ?
where entry.rating is null
-- binds: 3
