// Caught by Exercise4RowsTest.gives_the_only_connection_back_whatever_the_mapper_throws: "kept it when the mapper threw java.lang.IllegalStateException"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The part of JDBC that is the same for every query, written once. */
public class Rows {

    private final DataSource dataSource;

    public Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Sends the query, with {@code binds} for its question marks in their order, and maps the rows in theirs; a mapper may make null of a
     * row. On every way out the connection and the statement are closed: after the last row, when the database refuses the query or a bind
     * value, and when the mapper throws, whatever it throws.
     *
     * @throws SQLException
     *             whatever the database has to complain about. What the mapper throws, checked or not, arrives as it is: the same object
     */
    public <T> List<T> of(String query, RowMapper<T> mapper, Object... binds) throws SQLException {
        Connection connection = dataSource.getConnection();
        PreparedStatement statement = null;
        List<T> mapped = new ArrayList<>();
        SQLException problem = null;
        try {
            statement = connection.prepareStatement(query);
            for (int i = 0; i < binds.length; i++) {
                statement.setObject(i + 1, binds[i]);
            }
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                mapped.add(mapper.map(rows));
            }
        } catch (SQLException caught) {
            problem = caught;
        }
        if (statement != null) {
            statement.close();
        }
        connection.close();
        if (problem != null) {
            throw problem;
        }
        return mapped;
    }
}
