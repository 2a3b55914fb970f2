select "blog"."id", "blog"."title", "blog"."pub_date", "blog"."author_id",
    "blog"."version"
from "blog"
where "blog"."id" = cast(? as bigint)
-- binds: 1

update "blog"
set "blog"."title" = ?
where "blog"."id" = cast(? as bigint)
-- binds: '99% Rye', 1
