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
                boolean moved = steps(connection, entryId, toBlogId, note);
                connection.commit();
                connection.setAutoCommit(true);
                return moved;
            } catch (SQLException | RuntimeException | Error first) {
                try {
                    connection.rollback();
                    connection.setAutoCommit(true);
                } catch (SQLException | RuntimeException second) {
                    first.addSuppressed(second);
                }
                throw first;
            }
        }
    }

    private static boolean steps(Connection connection, long entryId, long toBlogId, String note) throws SQLException {
        long fromBlogId;
        LocalDate day;
        try (PreparedStatement look = connection.prepareStatement("select blog_id, written_on from entry where id = ?")) {
            look.setLong(1, entryId);
            try (ResultSet rows = look.executeQuery()) {
                if (!rows.next()) {
                    return false;
                }
                fromBlogId = rows.getLong(1);
                day = rows.getObject(2, LocalDate.class);
            }
        }
        try (PreparedStatement move = connection.prepareStatement("update entry set blog_id = ? where id = ?");
                PreparedStatement leaveNote = connection
                        .prepareStatement("insert into entry (blog_id, headline, written_on) values (?, ?, ?)")) {
            move.setLong(1, toBlogId);
            move.setLong(2, entryId);
            move.executeUpdate();
            leaveNote.setLong(1, fromBlogId);
            leaveNote.setString(2, note);
            leaveNote.setObject(3, day);
            leaveNote.executeUpdate();
        }
        return true;
    }
}
