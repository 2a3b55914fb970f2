// Caught by Exercise1EntryMovesTest.writes_nothing_whatever_is_thrown_on_the_way: "You sent it before you began"
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
        long fromBlogId;
        LocalDate writtenOn;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement("select blog_id, written_on from entry where id = ?")) {
            find.setLong(1, entryId);
            try (ResultSet row = find.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                fromBlogId = row.getLong(1);
                writtenOn = row.getObject(2, LocalDate.class);
            }
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement go = connection.prepareStatement("update entry set blog_id = ? where id = ?");
                    PreparedStatement leave = connection
                            .prepareStatement("insert into entry (blog_id, headline, written_on) values (?, ?, ?)")) {
                go.setLong(1, toBlogId);
                go.setLong(2, entryId);
                boolean moved = go.executeUpdate() == 1;
                if (moved) {
                    leave.setLong(1, fromBlogId);
                    leave.setString(2, note);
                    leave.setObject(3, writtenOn);
                    leave.executeUpdate();
                }
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
                } catch (Throwable third) {
                    first.addSuppressed(third);
                }
                throw first;
            }
        }
    }
}
