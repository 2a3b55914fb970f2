select l1_0.id, l1_0.name
from tag l1_0
where l1_0.id=?
-- binds: 40

insert into tag (name, id)
values (?, ?)
-- binds: 'trains', 40
