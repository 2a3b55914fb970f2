update "entry"
set "entry"."rating" = ?
where "entry"."rating" is null
-- binds: 3
