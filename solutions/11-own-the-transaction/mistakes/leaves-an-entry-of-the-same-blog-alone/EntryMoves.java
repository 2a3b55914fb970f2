// Caught by Exercise1EntryMovesTest.leaves_a_note_beside_an_entry_that_stays_in_its_blog: "It exists, so return true"
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
                boolean moved = write(connection, entryId, toBlogId, note);
                connection.commit();
                connection.setAutoCommit(true);
                return moved;
            } catch (Throwable first) {
                try {
                    connection.rollback();
                    connection.setAutoCommit(true);
                } catch (Throwable second) {
                    first.addSuppressed(second);
                }
                throw first;
            }
        }
    }

    private boolean write(Connection connection, long entryId, long toBlogId, String note) throws SQLException {
        int notes;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into entry (blog_id, headline, written_on) select blog_id, ?, written_on from entry where id = ? and blog_id <> ?")) {
            insert.setString(1, note);
            insert.setLong(2, entryId);
            insert.setLong(3, toBlogId);
            notes = insert.executeUpdate();
        }
        if (notes == 0) {
            return false;
        }
        try (PreparedStatement update = connection.prepareStatement("update entry set blog_id = ? where id = ?")) {
            update.setLong(1, toBlogId);
            update.setLong(2, entryId);
            return update.executeUpdate() == 1;
        }
    }
}
