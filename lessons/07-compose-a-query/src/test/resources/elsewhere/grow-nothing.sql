-- MySQL, MariaDB
select `entry`.`headline`, `entry`.`rating`
from `entry`

-- SQLite
select entry.headline, entry.rating
from entry
