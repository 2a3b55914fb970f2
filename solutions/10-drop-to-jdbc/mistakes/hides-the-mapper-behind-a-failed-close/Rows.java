// Caught by Exercise4RowsTest.passes_on_what_the_database_refuses: "hides it: use try-with-resources"
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
        try {
            PreparedStatement statement = connection.prepareStatement(query);
            try {
                for (int i = 0; i < binds.length; i++) {
                    statement.setObject(i + 1, binds[i]);
                }
                ResultSet rows = statement.executeQuery();
                try {
                    List<T> mapped = new ArrayList<>();
                    while (rows.next()) {
                        mapped.add(mapper.map(rows));
                    }
                    return mapped;
                } finally {
                    rows.close();
                }
            } finally {
                statement.close();
            }
        } finally {
            connection.close();
        }
    }
}
