// Caught by Exercise1EntryMovesTest.writes_nothing_if_the_database_refuses_the_note: "roll back first if one fails"
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement leaveNote = connection.prepareStatement("insert into entry (blog_id, headline, written_on)"
                        + " select blog_id, cast(? as varchar(200)), written_on from entry where id = ?")) {
            connection.setAutoCommit(false);
            leaveNote.setString(1, note);
            leaveNote.setLong(2, entryId);
            int notes = leaveNote.executeUpdate();
            connection.commit();
            connection.setAutoCommit(true);
            if (notes == 0) {
                return false;
            }
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement move = connection.prepareStatement("update entry set blog_id = ? where id = ?")) {
            connection.setAutoCommit(false);
            move.setLong(1, toBlogId);
            move.setLong(2, entryId);
            boolean moved = move.executeUpdate() > 0;
            connection.commit();
            connection.setAutoCommit(true);
            return moved;
        }
    }
}
