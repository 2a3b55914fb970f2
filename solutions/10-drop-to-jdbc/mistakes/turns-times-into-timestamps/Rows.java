// Caught by Exercise4RowsTest.binds_each_value_as_what_it_is: "where the clocks skip it"
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < binds.length; i++) {
                Object bind = binds[i];
                if (bind instanceof java.time.LocalDateTime) {
                    statement.setTimestamp(i + 1, java.sql.Timestamp.valueOf((java.time.LocalDateTime) bind));
                } else if (bind instanceof java.time.LocalDate) {
                    statement.setDate(i + 1, java.sql.Date.valueOf((java.time.LocalDate) bind));
                } else {
                    statement.setObject(i + 1, bind);
                }
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(mapper.map(rows));
                }
                return list;
            }
        }
    }
}
