-- SQLite
update entry
set rating=(rating+1)
where id=15
