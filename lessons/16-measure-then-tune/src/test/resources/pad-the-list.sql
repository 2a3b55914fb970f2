select count(*)
from "blog"
where "blog"."id" in (cast(? as bigint), cast(? as bigint), cast(? as bigint),
    cast(? as bigint))
-- binds: 7, 10, 2, 2
