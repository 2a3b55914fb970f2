// Not on sqlite: its result sets can't be updated
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
        try (PreparedStatement select = connection.prepareStatement(
                "select id, blog_id, headline, written_on, rating from entry where id = ?",
                ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE)) {
            select.setLong(1, entryId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                try (PreparedStatement insert = connection
                        .prepareStatement("insert into entry (blog_id, headline, written_on) values (?, ?, ?)")) {
                    insert.setLong(1, row.getLong("blog_id"));
                    insert.setString(2, note);
                    insert.setDate(3, row.getDate("written_on"));
                    insert.executeUpdate();
                }
                row.updateLong("blog_id", toBlogId);
                row.updateRow();
                return true;
            }
        }
    }
}
