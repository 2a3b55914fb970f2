package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

public class Rows {

    private final DataSource dataSource;

    public Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> List<T> of(String query, RowMapper<T> mapper, Object... binds) throws SQLException {
        try (Opened opened = new Opened(dataSource, query, binds)) {
            List<T> mapped = new ArrayList<>();
            while (opened.rows.next()) {
                mapped.add(mapper.map(opened.rows));
            }
            return mapped;
        }
    }

    private static final class Opened implements AutoCloseable {

        private Connection connection;
        private PreparedStatement statement;
        private ResultSet rows;

        Opened(DataSource dataSource, String query, Object... binds) throws SQLException {
            try {
                connection = dataSource.getConnection();
                statement = connection.prepareStatement(query);
                for (int i = 0; i < binds.length; i++) {
                    statement.setObject(i + 1, binds[i]);
                }
                rows = statement.executeQuery();
            } catch (Throwable thrown) {
                close();
                throw thrown;
            }
        }

        @Override
        public void close() throws SQLException {
            try (Connection last = connection; PreparedStatement second = statement; ResultSet first = rows) {
                // closing is all there is to do
            }
        }
    }
}
