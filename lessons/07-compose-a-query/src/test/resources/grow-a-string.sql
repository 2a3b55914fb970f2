select headline, rating
from entry
where 1 = 1 and lower(headline) like lower(?) escape '!' and rating >= ?
-- binds: '%day%', 4
