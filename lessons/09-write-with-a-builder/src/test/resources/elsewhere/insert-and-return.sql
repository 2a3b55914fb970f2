-- PostgreSQL
insert into "tag" ("name")
values (?) returning "tag"."id"
-- binds: 'rail'

-- MySQL
insert into `tag` (`name`)
values (?)
-- binds: 'rail'

-- MariaDB
insert into `tag` (`name`)
values (?) returning `id`
-- binds: 'rail'

-- SQLite
insert into tag (name)
values (?)
-- binds: 'rail'

select tag.id
from tag
where _rowid_ = last_insert_rowid()
