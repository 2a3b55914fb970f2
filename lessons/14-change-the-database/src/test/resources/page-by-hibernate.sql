-- H2
select e1_0.headline
from entry e1_0
order by e1_0.rating desc
offset ? rows
fetch first ? rows only
-- binds: 6, 3

-- PostgreSQL
select e1_0.headline
from entry e1_0
order by e1_0.rating desc nulls last
offset ? rows
fetch first ? rows only
-- binds: 6, 3

-- MySQL
select e1_0.headline
from entry e1_0
order by e1_0.rating desc
limit ?, ?
-- binds: 6, 3

-- MariaDB
select e1_0.headline
from entry e1_0
order by e1_0.rating desc
limit ?, ?
-- binds: 6, 3

-- SQLite
select e1_0.headline
from entry e1_0
order by e1_0.rating desc
limit ?
offset ?
-- binds: 3, 6
