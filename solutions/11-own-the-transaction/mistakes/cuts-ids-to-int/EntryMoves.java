// Caught by Exercise1EntryMovesTest.returns_false_for_an_entry_that_does_not_exist: "bind them with setLong"
package threeways.ownthetransaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
public class EntryMoves {

    private final DataSource dataSource;

    public EntryMoves(DataSource dataSource) {
        this.dataSource = dataSource;
    }
    public boolean move(long entryId, long toBlogId, String note) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean moved = move(connection, entryId, toBlogId, note);
                connection.commit();
                connection.setAutoCommit(true);
                return moved;
            } catch (Throwable first) {
                undo(connection, first);
                throw first;
            }
        }
    }

    private static boolean move(Connection connection, long entryId, long toBlogId, String note) throws SQLException {
        try (PreparedStatement leaveNote = connection.prepareStatement("insert into entry (blog_id, headline, written_on)"
                + " select blog_id, ?, written_on from entry where id = ?")) {
            leaveNote.setString(1, note);
            leaveNote.setInt(2, (int) entryId);
            if (leaveNote.executeUpdate() == 0) {
                return false;
            }
        }
        try (PreparedStatement move = connection.prepareStatement("update entry set blog_id = ? where id = ?")) {
            move.setInt(1, (int) toBlogId);
            move.setInt(2, (int) entryId);
            move.executeUpdate();
        }
        return true;
    }

    private static void undo(Connection connection, Throwable first) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (Throwable second) {
            first.addSuppressed(second);
        }
    }
}
