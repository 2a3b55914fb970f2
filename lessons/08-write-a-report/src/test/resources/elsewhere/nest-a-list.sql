-- PostgreSQL
select "blog"."title", (select coalesce(jsonb_agg(jsonb_build_array(t."v0")),
    jsonb_build_array()) from (select "permalink"."slug" as "v0" from "permalink"
    where "permalink"."blog_id" = "blog"."id" order by "permalink"."slug") as t)
from "blog"
order by "blog"."pub_date" desc, "blog"."id"

-- SQLite
select blog.title, (select coalesce(json_group_array(json_array(t.v0)),
    json_array()) from (select permalink.slug as v0 from permalink where
    permalink.blog_id = blog.id order by permalink.slug) as t)
from blog
order by blog.pub_date desc, blog.id
