update "entry"
set "entry"."rating" = ?
where "entry"."id" = cast(? as bigint)
-- binds: 1, 15

update "entry"
set "entry"."rating" = ?
where "entry"."id" = cast(? as bigint)
-- binds: 1, 18
