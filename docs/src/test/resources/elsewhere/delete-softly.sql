-- SQLite
select se1_0.id, se1_0.headline
from entry se1_0
where se1_0.deleted=0 and se1_0.id=?
-- binds: 12

update entry
set deleted=1
where id=? and deleted=0
-- binds: 12

select count(*)
from entry se1_0
where se1_0.deleted=0
