// Caught by Exercise1EntryMovesTest.returns_false_for_an_entry_that_does_not_exist: "nothing moves and nothing fails"
package threeways.ownthetransaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
                try (PreparedStatement blog = connection.prepareStatement("select 1 from blog where id = ?")) {
                    blog.setLong(1, toBlogId);
                    try (ResultSet rows = blog.executeQuery()) {
                        if (!rows.next()) {
                            throw new SQLException("there is no blog " + toBlogId, "23503");
                        }
                    }
                }
                boolean moved;
                try (PreparedStatement leave = connection.prepareStatement("insert into entry (blog_id, headline, written_on)"
                        + " select blog_id, ?, written_on from entry where id = ?");
                        PreparedStatement move = connection.prepareStatement("update entry set blog_id = ? where id = ?")) {
                    leave.setString(1, note);
                    leave.setLong(2, entryId);
                    moved = leave.executeUpdate() == 1;
                    move.setLong(1, toBlogId);
                    move.setLong(2, entryId);
                    move.executeUpdate();
                }
                connection.commit();
                connection.setAutoCommit(true);
                return moved;
            } catch (Throwable first) {
                cleanUp(connection, first);
                throw first;
            }
        }
    }

    private static void cleanUp(Connection connection, Throwable first) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (Throwable second) {
            first.addSuppressed(second);
        }
    }
}
