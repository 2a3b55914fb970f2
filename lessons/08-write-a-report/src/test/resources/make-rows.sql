select generate_series.generate_series
from system_range(cast(? as int), cast(? as int)) generate_series (generate_series)
-- binds: 1, 12
