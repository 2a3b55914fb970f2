insert into "tag" ("name")
values (?)
-- binds: 'rail'
-- binds: 'sea'
-- binds: 'air'
