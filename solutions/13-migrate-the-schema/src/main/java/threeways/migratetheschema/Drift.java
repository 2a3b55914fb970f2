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

/** Finds out in what a live database differs from the classes that jOOQ has generated from the migrations. */
public class Drift {

    private final DSLContext ctx;

    public Drift(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Compares the tables of {@link threeways.blog.db.DefaultSchema#DEFAULT_SCHEMA} with the tables of the same name in
     * the database's schema public, column by column, and tells the differences, sorted by table, then by column, then
     * by the order of {@link Difference.Kind}. A database that fits gives an empty list.
     *
     * <p>
     * Of a column that is missing on one side, nothing else is told. If a whole table is missing, each of its columns
     * is. Tables that the classes don't know, types, defaults, indexes and foreign keys are left out. Lengths are
     * compared if the classes have a text. A unique constraint of the classes (primary keys aside) that the database
     * lacks, under whatever name, is told for its column; each of ours has one column.
     *
     * <p>
     * Each call looks at the database again, and what the database refuses reaches the caller.
     */
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
                    if (unique(ours).contains(name) && !unique(theirs).contains(name)) {
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
