select now1_0.y, now1_0.blogs, before1_0.blogs
from (select extract(year from b1_0.pub_date), count(*) from blog b1_0 group by
    extract(year from b1_0.pub_date)) now1_0(y, blogs)
left join (select extract(year from b1_0.pub_date), count(*) from blog b1_0 group by
    extract(year from b1_0.pub_date)) before1_0(y, blogs) on
    before1_0.y=(now1_0.y-1)
order by now1_0.y
