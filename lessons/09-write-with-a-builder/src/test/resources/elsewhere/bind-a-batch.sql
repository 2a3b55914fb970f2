-- MySQL, MariaDB
insert into `tag` (`name`)
values (?)
-- binds: 'rail'
-- binds: 'sea'
-- binds: 'air'

-- SQLite
insert into tag (name)
values (?)
-- binds: 'rail'
-- binds: 'sea'
-- binds: 'air'
