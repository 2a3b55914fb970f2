// Caught by Exercise4RowsTest.binds_each_value_as_what_it_is: "behind the point"
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
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < binds.length; i++) {
                if (binds[i] instanceof Number number) {
                    statement.setLong(i + 1, number.longValue());
                } else {
                    statement.setObject(i + 1, binds[i]);
                }
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(mapper.map(rows));
                }
                return found;
            }
        }
    }
}
