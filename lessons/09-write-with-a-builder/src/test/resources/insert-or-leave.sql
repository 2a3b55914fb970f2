merge into "tag"
using (select cast(? as varchar(50)) "name") "t" on "tag"."name" = "t"."name"
when not matched then insert ("name")
values ("t"."name")
-- binds: 'rail'
