-- PostgreSQL, MySQL, MariaDB
select title from blog
where extract(year from pub_date) in (?, ? - 1)
order by pub_date, title
-- binds: 2025, 2025
