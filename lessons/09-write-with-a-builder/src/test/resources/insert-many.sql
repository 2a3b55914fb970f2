insert into "tag" ("name")
values (?), (?), (?)
-- binds: 'rail', 'sea', 'air'
