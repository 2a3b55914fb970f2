package threeways.ownthetransaction;

import static threeways.workbench.Todo.todo;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Moves an entry to another blog, over plain JDBC. */
public class EntryMoves {

    private final DataSource dataSource;

    public EntryMoves(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Moves the entry to the blog, and leaves a note where it was: a new entry in the blog that it came from, with
     * {@code note} as its headline, with the same day ({@code written_on}) as the entry that went, and without a
     * rating. An entry that is in that blog already counts as moved, and gets a note beside it.
     *
     * <p>
     * Both happen, or neither: one transaction on one connection. If anything is thrown on the way (an
     * {@code SQLException}, an unchecked exception or an {@code Error}), the transaction is rolled back, and the caller
     * gets that very exception. If the rollback or the cleaning up fails after it, that failure is added to the first
     * exception as a suppressed one.
     *
     * <p>
     * The connection is closed on every path, in autocommit mode as it came: the pool lends it to others. (After a
     * rollback that failed, its mode is left to you.) A value travels as a bind value.
     *
     * @param note
     *            the headline of the note; the column takes no null, so the database refuses one
     * @return true if the entry was moved, false if there is no such entry; then nothing is written
     */
    public boolean move(long entryId, long toBlogId, String note) throws SQLException {
        return todo();
    }
}
