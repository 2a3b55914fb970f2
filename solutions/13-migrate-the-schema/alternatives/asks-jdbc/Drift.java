package threeways.migratetheschema;

import static threeways.blog.db.DefaultSchema.DEFAULT_SCHEMA;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import threeways.migratetheschema.Difference.Kind;

public class Drift {

    private final DSLContext ctx;

    public Drift(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Difference> differences() {
        return ctx.connectionResult(connection -> {
            List<Difference> found = new ArrayList<>();
            DatabaseMetaData live = connection.getMetaData();
            for (Table<?> ours : DEFAULT_SCHEMA.getTables()) {
                Map<String, List<String>> indexes = new HashMap<>();
                try (ResultSet rows = live.getIndexInfo(null, connection.getSchema(), ours.getName(), true, false)) {
                    while (rows.next()) {
                        indexes.computeIfAbsent(rows.getString("INDEX_NAME"), none -> new ArrayList<>()).add(rows.getString("COLUMN_NAME"));
                    }
                }
                Set<String> there = new HashSet<>();
                try (ResultSet rows = live.getColumns(null, connection.getSchema(), ours.getName(), null)) {
                    while (rows.next()) {
                        String name = rows.getString("COLUMN_NAME");
                        there.add(name);
                        Field<?> wanted = ours.field(name);
                        if (wanted == null) {
                            found.add(new Difference(ours.getName(), name, Kind.ADDITIONAL));
                            continue;
                        }
                        if (wanted.getDataType().nullable() != (rows.getInt("NULLABLE") == DatabaseMetaData.columnNullable)) {
                            found.add(new Difference(ours.getName(), name, Kind.NULLABILITY));
                        }
                        if (wanted.getDataType().isString() && wanted.getDataType().length() != rows.getInt("COLUMN_SIZE")) {
                            found.add(new Difference(ours.getName(), name, Kind.LENGTH));
                        }
                        if (ours.getUniqueKeys().stream().anyMatch(key -> key.getFields().contains(wanted))
                                && !indexes.containsValue(List.of(name))) {
                            found.add(new Difference(ours.getName(), name, Kind.NOT_UNIQUE));
                        }
                    }
                }
                for (Field<?> wanted : ours.fields()) {
                    if (!there.contains(wanted.getName())) {
                        found.add(new Difference(ours.getName(), wanted.getName(), Kind.MISSING));
                    }
                }
            }
            found.sort(Comparator.comparing(Difference::table).thenComparing(Difference::column).thenComparing(Difference::kind));
            return found;
        });
    }
}
