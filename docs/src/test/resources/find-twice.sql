select w1_0.id, w1_0.name
from author w1_0
where w1_0.id=?
-- binds: 1

update "author"
set "author"."name" = ?
where "author"."id" = cast(? as bigint)
-- binds: 'Ada L.', 1
