-- MySQL, MariaDB
insert into `tag` (`name`)
values (?), (?), (?)
-- binds: 'rail', 'sea', 'air'

-- SQLite
insert into tag (name)
values (?), (?), (?)
-- binds: 'rail', 'sea', 'air'
