-- SQLite
select title from blog
where pub_date >= ? and pub_date < ?
-- binds: '2027-01-01', '2026-01-01'
