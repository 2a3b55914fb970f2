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
            boolean before = connection.getAutoCommit();
            Throwable thrown = null;
            boolean committed = false;
            connection.setAutoCommit(false);
            try {
                boolean moved = write(connection, entryId, toBlogId, note);
                connection.commit();
                committed = true;
                return moved;
            } catch (SQLException | RuntimeException | Error first) {
                thrown = first;
                throw first;
            } finally {
                try {
                    if (!committed) {
                        connection.rollback();
                    }
                    connection.setAutoCommit(before);
                } catch (SQLException | RuntimeException second) {
                    if (thrown == null) {
                        throw second;
                    }
                    thrown.addSuppressed(second);
                }
            }
        }
    }

    private boolean write(Connection connection, long entryId, long toBlogId, String note) throws SQLException {
        int notes;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into entry (blog_id, headline, written_on) select blog_id, ?, written_on from entry where id = ?")) {
            insert.setString(1, note);
            insert.setLong(2, entryId);
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
