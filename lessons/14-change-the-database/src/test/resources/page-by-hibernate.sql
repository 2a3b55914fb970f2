-- H2
select e1_0.headline
from entry e1_0
order by e1_0.rating desc
offset ? rows fetch first ? rows only;

-- PostgreSQL
select e1_0.headline
from entry e1_0
order by e1_0.rating desc nulls last
offset ? rows fetch first ? rows only;

-- MySQL
select e1_0.headline
from entry e1_0
order by e1_0.rating desc
limit ?,?;

-- MariaDB
select e1_0.headline
from entry e1_0
order by e1_0.rating desc
limit ?,?;

-- SQLite
select e1_0.headline
from entry e1_0
order by e1_0.rating desc
limit ?
offset ?;
