select title from blog where id = ? for update
