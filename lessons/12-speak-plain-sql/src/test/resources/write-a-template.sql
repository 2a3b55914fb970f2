select "blog"."title", extract(iso_week_year from "blog"."pub_date")
from "blog"
where extract(iso_week_year from "blog"."pub_date") <> extract(year from
    "blog"."pub_date")
order by "blog"."pub_date"
