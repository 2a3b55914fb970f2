select "blog"."title", (select coalesce(json_arrayagg(json_array("permalink"."slug"
    null on null) order by "permalink"."slug"), json_array(null on null)) from
    "permalink" where "permalink"."blog_id" = "blog"."id")
from "blog"
order by "blog"."pub_date" desc, "blog"."id"
