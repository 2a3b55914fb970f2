// Caught by Exercise6DriftTest.finds_a_unique_constraint_that_is_gone: "look for each unique key"
package threeways.migratetheschema;

import static threeways.blog.db.DefaultSchema.DEFAULT_SCHEMA;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Named;
import org.jooq.Table;
import threeways.migratetheschema.Difference.Kind;

public class Drift {

    private final DSLContext ctx;

    public Drift(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        List<Table<?>> live = ctx.meta().getTables();
        for (Table<?> ours : DEFAULT_SCHEMA.getTables()) {
            Table<?> theirs = live.stream()
                    .filter(table -> table.getName().equals(ours.getName())
                            && table.getSchema().getName().equals("public"))
                    .findFirst().orElse(null);
            Set<String> names = new TreeSet<>();
            Stream.of(ours, theirs).filter(table -> table != null).flatMap(table -> Stream.of(table.fields())).map(Named::getName)
                    .forEach(names::add);
            for (String name : names) {
                Field<?> wanted = ours.field(name);
                Field<?> there = theirs == null ? null : theirs.field(name);
                if (there == null) {
                    found.add(new Difference(ours.getName(), name, Kind.MISSING));
                } else if (wanted == null) {
                    found.add(new Difference(ours.getName(), name, Kind.ADDITIONAL));
                } else {
                    if (wanted.getDataType().nullable() != there.getDataType().nullable()) {
                        found.add(new Difference(ours.getName(), name, Kind.NULLABILITY));
                    }
                    if (wanted.getDataType().isString() && wanted.getDataType().length() != there.getDataType().length()) {
                        found.add(new Difference(ours.getName(), name, Kind.LENGTH));
                    }
                    if (unique(ours).contains(name) && theirs.getIndexes().isEmpty() && !unique(theirs).contains(name)) {
                        found.add(new Difference(ours.getName(), name, Kind.NOT_UNIQUE));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Difference::table).thenComparing(Difference::column).thenComparing(Difference::kind));
        return found;
    }

    private static Set<String> unique(Table<?> table) {
        return table.getUniqueKeys().stream().filter(key -> key.getFields().size() == 1).map(key -> key.getFields().get(0).getName())
                .collect(Collectors.toSet());
    }
}
