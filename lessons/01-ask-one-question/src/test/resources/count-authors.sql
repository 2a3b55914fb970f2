select count(*)
from author a1_0
