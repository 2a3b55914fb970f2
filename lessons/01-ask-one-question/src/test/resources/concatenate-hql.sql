select a1_0.id, a1_0.name
from author a1_0
where a1_0.name='x' or '1'='1'
