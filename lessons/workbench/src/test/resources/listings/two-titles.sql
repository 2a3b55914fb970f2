select title from blog
where id = ?
-- binds: 1

select title from blog where id = ?
-- binds: 2
