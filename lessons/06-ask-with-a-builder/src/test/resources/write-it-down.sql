select "blog"."title"
from "blog"
where "blog"."pub_date" = cast(? as date)
-- binds: 2026-09-23
