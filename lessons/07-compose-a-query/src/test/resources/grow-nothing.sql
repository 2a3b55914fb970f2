select "entry"."headline", "entry"."rating"
from "entry"
