select "entry"."headline"
from "entry"
where ("entry"."written_on", "entry"."id") < (cast(? as date), cast(? as bigint))
order by "entry"."written_on" desc, "entry"."id" desc
fetch next ? rows only
-- binds: 2026-09-24, 18, 3
