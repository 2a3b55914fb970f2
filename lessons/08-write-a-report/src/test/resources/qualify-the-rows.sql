select "entry"."blog_id", "entry"."headline", "entry"."rating"
from "entry" qualify row_number() over (partition by "entry"."blog_id" order by
    "entry"."written_on", "entry"."id") = cast(? as int)
order by "entry"."blog_id"
-- binds: 1
