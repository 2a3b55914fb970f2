select a1_0.id, a1_0.DTYPE, a1_0.name, a1_0.width, a1_0.seconds
from attachment a1_0
order by a1_0.name
