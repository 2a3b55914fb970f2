package threeways.trial;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** An answer of which it is known what it takes. */
public class Shelf {

    private final DataSource dataSource;

    public Shelf(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Sends a batch, a query and a commit, in 16 lines with 15 names of JDBC. */
    public String rename(String title, long... ids) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // this is not a line of code
            send(connection, title, ids);
            String renamed = titleOf(connection, ids[0]);
            connection.commit();
            connection.setAutoCommit(true);
            return renamed;
        }
    }

    private static void send(Connection connection, String title, long... ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update blog set title = ? where id = ?")) {
            for (long id : ids) {
                update.setString(1, title);
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static String titleOf(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select title from blog where id = " + id);
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Is not a part of it. */
    public boolean isEmpty() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return titleOf(connection, 1) == null;
        }
    }
}
