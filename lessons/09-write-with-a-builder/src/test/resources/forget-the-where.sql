update "entry"
set "entry"."rating" = ?
-- binds: 5
