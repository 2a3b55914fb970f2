select a1_0.id, case when a1_1.id is not null then 1 when a1_2.id is not null then 2
    end, a1_0.name, a1_1.width, a1_2.seconds
from joined_attachment a1_0
left join picture a1_1 on a1_0.id=a1_1.id
left join recording a1_2 on a1_0.id=a1_2.id
order by a1_0.name
