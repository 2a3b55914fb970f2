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
        Connection connection = dataSource.getConnection();
        PreparedStatement statement = null;
        try {
            statement = connection.prepareStatement(query);
            for (int i = 0; i < binds.length; i++) {
                statement.setObject(i + 1, binds[i]);
            }
            ResultSet rows = statement.executeQuery();
            List<T> mapped = new ArrayList<>();
            while (rows.next()) {
                mapped.add(mapper.map(rows));
            }
            statement.close();
            connection.close();
            return mapped;
        } catch (Throwable thrown) {
            try (Connection last = connection; PreparedStatement first = statement) {
                throw thrown;
            }
        }
    }
}
