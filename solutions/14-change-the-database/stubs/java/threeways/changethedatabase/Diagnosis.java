package threeways.changethedatabase;

import static threeways.workbench.Todo.todo;

/** Tells why a database has refused a statement, whichever of five it was. */
public class Diagnosis {

    private Diagnosis() {
    }

    /**
     * Why the database refused. The database's own {@code SQLException} is {@code thrown} itself, a cause of it at any
     * depth, or, as after a batch, what {@code getNextException()} of any {@code SQLException} on the way returns.
     * Hibernate's and jOOQ's exceptions may be around it. What is only suppressed ({@code getSuppressed()}) came while
     * cleaning up, and isn't why.
     *
     * <p>
     * The databases are H2, PostgreSQL, MySQL, MariaDB and SQLite. The driver of SQLite is there, those of the servers
     * aren't: their exceptions can be told by {@code getSQLState()}, which may be null, and by {@code getErrorCode()}.
     * Don't go by the text of a message: it may be in another language, and it quotes names from the schema. A conflict
     * has an SQLState that begins with 40; on SQLite the result code is {@code SQLITE_BUSY} or one that begins with it.
     *
     * @return {@link Cause#OTHER} if it is none of the four causes, or if there is no {@code SQLException}
     */
    public static Cause of(Throwable thrown) {
        return todo();
    }
}
