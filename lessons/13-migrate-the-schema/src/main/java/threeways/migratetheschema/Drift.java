package threeways.migratetheschema;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;

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
        return todo();
    }
}
