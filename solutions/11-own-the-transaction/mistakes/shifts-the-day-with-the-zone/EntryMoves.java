// Caught by Exercise1EntryMovesTest.moves_an_entry_of_another_archive_too: "use no Calendar"
package threeways.ownthetransaction;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Calendar;
import java.util.TimeZone;
import javax.sql.DataSource;

public class EntryMoves {

    private final DataSource dataSource;

    public EntryMoves(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public boolean move(long entryId, long toBlogId, String note) throws SQLException {
        Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean moved = false;
                try (PreparedStatement find = connection.prepareStatement("select blog_id, written_on from entry where id = ?")) {
                    find.setLong(1, entryId);
                    try (ResultSet row = find.executeQuery()) {
                        if (row.next()) {
                            long fromBlogId = row.getLong(1);
                            Date writtenOn = row.getDate(2, utc);
                            try (PreparedStatement leave = connection
                                    .prepareStatement("insert into entry (blog_id, headline, written_on) values (?, ?, ?)");
                                    PreparedStatement go = connection.prepareStatement("update entry set blog_id = ? where id = ?")) {
                                leave.setLong(1, fromBlogId);
                                leave.setString(2, note);
                                leave.setDate(3, writtenOn);
                                leave.executeUpdate();
                                go.setLong(1, toBlogId);
                                go.setLong(2, entryId);
                                go.executeUpdate();
                            }
                            moved = true;
                        }
                    }
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
