// Caught by Exercise6DriftTest.tells_all_differences_in_order: "All four differences came, in another order"
package threeways.migratetheschema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import threeways.blog.db.DefaultSchema;
import static threeways.migratetheschema.Difference.Kind.*;

public class Drift {

    private final DSLContext ctx;

    public Drift(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        List<Table<?>> lives = ctx.meta().getTables();
        for (Table<?> known : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            Table<?> live = lives.stream()
                    .filter(table -> table.getSchema().getName().equals("public") && table.getName().equals(known.getName()))
                    .findFirst().orElse(null);
            compare(known, live, found);
        }
        found.sort(Comparator.comparing(Difference::toString));
        return found;
    }

    private static void compare(Table<?> known, Table<?> live, List<Difference> found) {
        Set<String> names = new TreeSet<>();
        for (Field<?> field : known.fields()) {
            names.add(field.getName());
        }
        if (live != null) {
            for (Field<?> field : live.fields()) {
                names.add(field.getName());
            }
        }
        for (String name : names) {
            Field<?> ours = exactly(known, name);
            Field<?> theirs = live == null ? null : exactly(live, name);
            if (theirs == null) {
                found.add(new Difference(known.getName(), name, MISSING));
                continue;
            }
            if (ours == null) {
                found.add(new Difference(known.getName(), name, ADDITIONAL));
                continue;
            }
            if (ours.getDataType().nullable() != theirs.getDataType().nullable()) {
                found.add(new Difference(known.getName(), name, NULLABILITY));
            }
            if (ours.getType() == String.class && ours.getDataType().length() != theirs.getDataType().length()) {
                found.add(new Difference(known.getName(), name, LENGTH));
            }
            if (isUnique(known, name) && !isUnique(live, name)) {
                found.add(new Difference(known.getName(), name, NOT_UNIQUE));
            }
        }
    }

    private static Field<?> exactly(Table<?> table, String name) {
        for (Field<?> field : table.fields()) {
            if (field.getName().equals(name)) {
                return field;
            }
        }
        return null;
    }

    private static boolean isUnique(Table<?> table, String column) {
        return table.getUniqueKeys().stream()
                .anyMatch(key -> key.getFields().size() == 1 && key.getFields().get(0).getName().equals(column));
    }
}
