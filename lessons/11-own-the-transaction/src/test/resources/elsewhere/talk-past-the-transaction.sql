-- PostgreSQL
update "entry"
set "rating" = ?
where "entry"."id" = ?
-- binds: 1, 15

update "entry"
set "rating" = ?
where "entry"."id" = ?
-- binds: 1, 18

-- MySQL, MariaDB
update `entry`
set `entry`.`rating` = ?
where `entry`.`id` = ?
-- binds: 1, 15

update `entry`
set `entry`.`rating` = ?
where `entry`.`id` = ?
-- binds: 1, 18
