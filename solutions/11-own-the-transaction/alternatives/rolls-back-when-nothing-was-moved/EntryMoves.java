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
        Connection connection = dataSource.getConnection();
        Throwable first = null;
        try {
            connection.setAutoCommit(false);
            boolean moved = steps(connection, entryId, toBlogId, note);
            if (moved) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return moved;
        } catch (SQLException | RuntimeException | Error thrown) {
            first = thrown;
            throw thrown;
        } finally {
            try (connection) {
                if (first != null) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            } catch (SQLException | RuntimeException second) {
                if (first == null) {
                    throw second;
                }
                first.addSuppressed(second);
            }
        }
    }

    private static boolean steps(Connection connection, long entryId, long toBlogId, String note) throws SQLException {
        try (PreparedStatement leaveNote = connection.prepareStatement("insert into entry (blog_id, headline, written_on)"
                + " select blog_id, ?, written_on from entry where id = ?")) {
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
