// Caught by Exercise1EntryMovesTest.moves_the_entry_and_leaves_a_note: "take written_on of the entry that went"
package threeways.ownthetransaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
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
                boolean moved = both(connection, entryId, toBlogId, note);
                connection.commit();
                connection.setAutoCommit(true);
                return moved;
            } catch (Throwable first) {
                try {
                    connection.rollback();
                } catch (Throwable second) {
                    first.addSuppressed(second);
                }
                try {
                    connection.setAutoCommit(true);
                } catch (Throwable second) {
                    first.addSuppressed(second);
                }
                throw first;
            }
        }
    }

    private boolean both(Connection connection, long entryId, long toBlogId, String note) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into entry (blog_id, headline, written_on) select blog_id, ?, ? from entry where id = ?");
                PreparedStatement update = connection.prepareStatement("update entry set blog_id = ? where id = ?")) {
            insert.setString(1, note);
            insert.setObject(2, LocalDate.now());
            insert.setLong(3, entryId);
            if (insert.executeUpdate() == 0) {
                return false;
            }
            update.setLong(1, toBlogId);
            update.setLong(2, entryId);
            return update.executeUpdate() == 1;
        }
    }
}
