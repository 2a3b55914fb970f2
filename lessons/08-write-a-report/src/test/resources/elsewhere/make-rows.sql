-- PostgreSQL
select generate_series.generate_series
from generate_series(?, ?)
-- binds: 1, 12

-- MySQL, MariaDB, SQLite
select generate_series.generate_series
from (with recursive generate_series(generate_series) as (select ? union all select
    (generate_series + 1) from generate_series where generate_series < ?) select
    generate_series from generate_series) as generate_series
-- binds: 1, 12
