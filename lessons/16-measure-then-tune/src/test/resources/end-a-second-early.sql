select count(*)
from "visit"
where "visit"."visited_at" between cast(? as timestamp(6)) and
    cast(? as timestamp(6))
-- binds: 2026-06-15 00:00:00.0, 2026-06-15 23:59:59.0
