select "entry"."headline", "entry"."rating"
from "entry"
where ("entry"."headline" ilike (('%' ||
    replace(replace(replace(cast(? as varchar(200)), '!', '!!'), '%', '!%'), '_',
    '!_')) || '%') escape '!' and "entry"."rating" >= cast(? as int))
-- binds: 'day', 4
