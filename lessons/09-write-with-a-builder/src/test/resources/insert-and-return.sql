select "id"
from final table (insert into "tag" ("name") values (?)) "tag"
-- binds: 'rail'
