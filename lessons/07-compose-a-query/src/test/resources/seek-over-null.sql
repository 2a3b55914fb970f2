select "entry"."id", "entry"."rating"
from "entry"
where ("entry"."rating" < cast(? as int) or ("entry"."rating" = cast(? as int) and
    "entry"."id" > cast(? as bigint)))
order by "entry"."rating" desc, "entry"."id"
fetch next ? rows only
-- binds: 0, 0, 14, 2
