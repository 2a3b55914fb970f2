select "visit"."id"
from "visit"
order by "visit"."id"
offset ? rows
fetch next ? rows only
-- binds: 890, 10
