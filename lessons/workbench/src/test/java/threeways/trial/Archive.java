package threeways.trial;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** An answer over JDBC, with what one may forget. */
public class Archive {

    private final DataSource dataSource;

    public Archive(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<String> titles(int... ids) throws SQLException {
        List<String> titles = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("select title from blog where id = ?")) {
            for (int id : ids) {
                query.setInt(1, id);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        titles.add(rows.getString("title"));
                    }
                }
            }
        }
        return titles;
    }

    public Connection takenAndNotGivenBack() throws SQLException {
        return dataSource.getConnection();
    }

    public void addsATagThatIsThere() throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement insert = connection.createStatement()) {
            insert.execute("insert into tag (id, name) values (1, 'baking')");
        }
    }

    public void throwsWithoutWords() {
        throw new UnsupportedOperationException();
    }

    public void throwsForACause() {
        throw new IllegalStateException("no titles", new SQLException("the database is asleep"));
    }

    /** Writes in a transaction, and leaves its end to the caller. */
    public static void changesAVersion(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement update = connection.createStatement()) {
            update.executeUpdate("update blog set version = 1");
        }
    }

    /** Ends a transaction that the caller has begun. */
    public static void rollsBack(Connection connection) throws SQLException {
        connection.rollback();
    }
}
