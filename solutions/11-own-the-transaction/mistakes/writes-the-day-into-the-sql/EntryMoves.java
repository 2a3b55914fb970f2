// Caught by Exercise1EntryMovesTest.commits_once_when_all_is_done: "2026-06-16 stands in the text of the SQL"
package threeways.ownthetransaction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
                boolean moved = false;
                try (PreparedStatement read = connection
                        .prepareStatement("select blog_id, written_on from entry where id = ? for update")) {
                    read.setLong(1, entryId);
                    try (ResultSet rows = read.executeQuery()) {
                        if (rows.next()) {
                            moved = true;
                            String values = rows.getLong(1) + ", ?, date '" + rows.getObject(2, LocalDate.class) + "'";
                            try (PreparedStatement leave = connection.prepareStatement(
                                    "insert into entry (blog_id, headline, written_on) values (" + values + ")")) {
                                leave.setString(1, note);
                                leave.executeUpdate();
                            }
                        }
                    }
                }
                try (PreparedStatement move = connection.prepareStatement("update entry set blog_id = ? where id = ?")) {
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
