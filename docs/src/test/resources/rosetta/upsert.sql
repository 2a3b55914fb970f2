merge into permalink (slug, blog_id) key (slug) values (?, ?)
