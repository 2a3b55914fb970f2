-- MySQL, MariaDB
select `entry`.`rating`, rank() over (order by `entry`.`rating` desc), row_number()
    over (order by `entry`.`rating` desc, `entry`.`id`)
from `entry`
where `entry`.`rating` is not null
order by `entry`.`rating` desc, `entry`.`id`

-- SQLite
select entry.rating, rank() over (order by entry.rating desc), row_number() over
    (order by entry.rating desc, entry.id)
from entry
where entry.rating is not null
order by entry.rating desc, entry.id
