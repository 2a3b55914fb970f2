// Caught by Exercise6DriftTest.tells_what_the_database_refuses: "a catch block swallows it"
package threeways.migratetheschema;

import static threeways.blog.db.DefaultSchema.DEFAULT_SCHEMA;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import threeways.migratetheschema.Difference.Kind;

public class Drift {

    private final DSLContext ctx;

    public Drift(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Difference> differences() {
        try {
            return all();
        } catch (DataAccessException e) {
            return List.of();
        }
    }

    private List<Difference> all() {
        List<Difference> found = new ArrayList<>();
        for (Table<?> known : DEFAULT_SCHEMA.getTables()) {
            Table<?> live = ctx.meta().getTables().stream()
                    .filter(t -> t.getName().equalsIgnoreCase(known.getName()))
                    .filter(t -> t.getSchema().getName().equals("public"))
                    .findFirst().orElse(null);
            compare(known, live, found);
        }
        found.sort(Comparator.comparing(Difference::table).thenComparing(Difference::column).thenComparing(Difference::kind));
        return found;
    }

    private void compare(Table<?> known, Table<?> live, List<Difference> found) {
        String table = known.getName().toLowerCase();
        Set<String> names = new TreeSet<>();
        for (Field<?> f : known.fields()) {
            names.add(f.getName());
        }
        if (live != null) {
            for (Field<?> f : live.fields()) {
                names.add(f.getName());
            }
        }
        for (String name : names) {
            Field<?> k = field(known, name);
            Field<?> l = live == null ? null : field(live, name);
            if (l == null) {
                found.add(new Difference(table, name, Kind.MISSING));
            } else if (k == null) {
                found.add(new Difference(table, name, Kind.ADDITIONAL));
            } else {
                if (k.getDataType().nullable() != l.getDataType().nullable()) {
                    found.add(new Difference(table, name, Kind.NULLABILITY));
                }
                if (k.getDataType().isString() && k.getDataType().length() != l.getDataType().length()) {
                    found.add(new Difference(table, name, Kind.LENGTH));
                }
                if (unique(known, name) && !unique(live, name)) {
                    found.add(new Difference(table, name, Kind.NOT_UNIQUE));
                }
            }
        }
    }

    private Field<?> field(Table<?> table, String name) {
        return Stream.of(table.fields()).filter(f -> f.getName().equalsIgnoreCase(name)).findFirst().orElse(null);
    }

    private boolean unique(Table<?> table, String name) {
        return table.getUniqueKeys().stream()
                .anyMatch(key -> key.getFields().size() == 1 && key.getFields().get(0).getName().equalsIgnoreCase(name));
    }
}
