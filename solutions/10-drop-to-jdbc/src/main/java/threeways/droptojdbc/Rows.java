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
     * Sends the query over JDBC once and unchanged, with {@code binds} for its question marks in their order, each
     * bound as the type that it has; a bind value may be null. Maps each row once, in the order of the result; a mapper
     * may make null of a row. No rows make an empty list. On every way out the connection and the statement are closed:
     * after the last row, if the database refuses the query or a bind value, if closing the result or the statement
     * fails, and if the mapper throws, whatever it throws.
     *
     * @throws SQLException
     *             if the database refuses. What the mapper throws, checked or not, reaches the caller as the same
     *             object, even if closing fails after it
     */
    public <T> List<T> of(String query, RowMapper<T> mapper, Object... binds) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < binds.length; i++) {
                statement.setObject(i + 1, binds[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> mapped = new ArrayList<>();
                while (rows.next()) {
                    mapped.add(mapper.map(rows));
                }
                return mapped;
            }
        }
    }
}
