select "entry"."headline", count(*) over () "total"
from "entry"
order by "entry"."written_on" desc, "entry"."id" desc
offset ? rows
fetch next ? rows only
-- binds: 0, 3
