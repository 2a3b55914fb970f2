package threeways.migratetheschema;

import static threeways.workbench.Todo.todo;

import javax.sql.DataSource;

/** Brings databases up to date, those among them that are older than Flyway. */
public class Adoption {

    /**
     * Where the migrations lie: V1 makes the table author, V2 the table blog, V3 the table entry. They are given, and
     * stay as they are.
     */
    public static final String MIGRATIONS = "classpath:adopt";

    /**
     * Brings a database up to date with {@link #MIGRATIONS}, through Flyway's API. Afterwards it has the three tables,
     * the rows that it had, and a history (the table flyway_schema_history) in which just those migrations are marked
     * as applied by Flyway that this call has applied.
     *
     * <p>
     * A database may be empty; it may have a history already, of one migration or of more; or it is older than Flyway:
     * then it has no history, and none, the first, the first two or all three of the tables were made by hand, as the
     * migrations would. It may also hold tables that aren't ours, which are left alone: under other names, or in
     * another schema than public. A second call finds nothing to do. What the database refuses reaches the caller, and
     * no connection stays open.
     */
    public void migrate(DataSource dataSource) {
        todo();
    }
}
