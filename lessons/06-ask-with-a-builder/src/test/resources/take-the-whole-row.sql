select "blog"."id", "blog"."title", "blog"."pub_date", "blog"."author_id",
    "blog"."version"
from "blog"
where extract(year from "blog"."pub_date") = cast(? as int)
-- binds: 2021
