-- MySQL, MariaDB
select `entry`.`headline`
from `entry`
order by rating desc, (select max(name) from author)

-- SQLite
select entry.headline
from entry
order by rating desc, (select max(name) from author)
