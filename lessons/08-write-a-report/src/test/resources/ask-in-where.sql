select "author"."name", count("blog"."id")
from "author"
left outer join "blog" on "blog"."author_id" = "author"."id"
where extract(year from "blog"."pub_date") = cast(? as int)
group by "author"."id", "author"."name"
-- binds: 2025
