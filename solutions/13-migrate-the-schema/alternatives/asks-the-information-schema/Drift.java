package threeways.migratetheschema;

import static threeways.blog.db.DefaultSchema.DEFAULT_SCHEMA;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UniqueKey;

public class Drift {

    private final DSLContext ctx;

    public Drift(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        for (Table<?> ours : DEFAULT_SCHEMA.getTables()) {
            Map<String, Record> there = new TreeMap<>();
            ctx.fetch("select column_name as name, is_nullable, character_maximum_length as length from information_schema.columns"
                    + " where lower(table_schema) = 'public' and lower(table_name) = ?", ours.getName())
                    .forEach(row -> there.put(row.get("name", String.class), row));
            for (Field<?> wanted : ours.fields()) {
                Record row = there.remove(wanted.getName());
                if (row == null) {
                    found.add(new Difference(ours.getName(), wanted.getName(), Difference.Kind.MISSING));
                    continue;
                }
                if (wanted.getDataType().nullable() != row.get("is_nullable", String.class).equals("YES")) {
                    found.add(new Difference(ours.getName(), wanted.getName(), Difference.Kind.NULLABILITY));
                }
                if (wanted.getDataType().isString() && wanted.getDataType().length() != row.get("length", Integer.class)) {
                    found.add(new Difference(ours.getName(), wanted.getName(), Difference.Kind.LENGTH));
                }
            }
            there.keySet().forEach(name -> found.add(new Difference(ours.getName(), name, Difference.Kind.ADDITIONAL)));
            for (UniqueKey<?> key : ours.getUniqueKeys()) {
                String column = key.getFields().get(0).getName();
                int kept = ctx.fetchSingle(
                        "select count(*) from information_schema.table_constraints c join information_schema.key_column_usage k"
                                + " on k.constraint_name = c.constraint_name where c.constraint_type = 'UNIQUE' and lower(k.table_schema) = 'public'"
                                + " and lower(k.table_name) = ? and lower(k.column_name) = ? and not exists (select 1 from"
                                + " information_schema.key_column_usage o where o.constraint_name = c.constraint_name and o.ordinal_position = 2)",
                        ours.getName(), column).into(int.class);
                boolean missing = found.contains(new Difference(ours.getName(), column, Difference.Kind.MISSING));
                if (kept == 0 && !missing) {
                    found.add(new Difference(ours.getName(), column, Difference.Kind.NOT_UNIQUE));
                }
            }
        }
        found.sort(Comparator.comparing(Difference::table).thenComparing(Difference::column).thenComparing(Difference::kind));
        return found;
    }
}
