// Caught by Exercise1EntryMovesTest.writes_nothing_if_the_database_refuses_the_note: "Nothing was thrown"
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
                boolean moved = steps(connection, entryId, toBlogId, note);
                connection.commit();
                return moved;
            } catch (SQLException refused) {
                connection.rollback();
                return false;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean steps(Connection connection, long entryId, long toBlogId, String note) throws SQLException {
        try (PreparedStatement leaveNote = connection.prepareStatement("insert into entry (blog_id, headline, written_on)"
                + " select blog_id, cast(? as varchar(200)), written_on from entry where id = ?")) {
            leaveNote.setString(1, note);
            leaveNote.setLong(2, entryId);
            if (leaveNote.executeUpdate() == 0) {
                return false;
            }
        }
        try (PreparedStatement move = connection.prepareStatement("update entry set blog_id = ? where id = ?")) {
            move.setLong(1, toBlogId);
            move.setLong(2, entryId);
            return move.executeUpdate() > 0;
        }
    }
}
