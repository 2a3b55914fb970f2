-- PostgreSQL
update "entry"
set "rating" = ?
-- binds: 5

-- MySQL, MariaDB
update `entry`
set `entry`.`rating` = ?
-- binds: 5

-- SQLite
update entry
set rating = ?
-- binds: 5
