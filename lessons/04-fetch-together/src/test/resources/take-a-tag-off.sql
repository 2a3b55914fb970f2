select le1_0.id
from entry le1_0
where le1_0.id=?
-- binds: 18

select t1_0.entry_id, t1_1.id, t1_1.name
from entry_tag t1_0
join tag t1_1 on t1_1.id=t1_0.tag_id
where t1_0.entry_id=?
-- binds: 18

delete from entry_tag
where entry_id=?
-- binds: 18

insert into entry_tag (entry_id, tag_id)
values (?, ?)
-- binds: 18, 3
