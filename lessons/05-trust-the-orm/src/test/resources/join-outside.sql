select b1_0.title, a1_0.name
from blog b1_0
left join author a1_0 on a1_0.id=b1_0.author_id
