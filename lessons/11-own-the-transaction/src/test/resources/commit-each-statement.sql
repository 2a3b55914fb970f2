update entry
set blog_id = 4
where blog_id = 6

update permalink
set blog_id = 44
where blog_id = 6
