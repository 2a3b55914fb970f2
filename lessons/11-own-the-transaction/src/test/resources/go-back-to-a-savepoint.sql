insert into permalink (slug, blog_id)
values (?, ?)
-- binds: 'maps', 4

insert into permalink (slug, blog_id)
values (?, ?)
-- binds: 'tides', 4

insert into permalink (slug, blog_id)
values (?, ?)
-- binds: 'rye', 4
