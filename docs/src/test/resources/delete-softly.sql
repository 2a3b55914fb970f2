select se1_0.id, se1_0.headline
from entry se1_0
where se1_0.deleted=false and se1_0.id=?
-- binds: 12

update entry
set deleted=true
where id=? and deleted=false
-- binds: 12

select count(*)
from entry se1_0
where se1_0.deleted=false
