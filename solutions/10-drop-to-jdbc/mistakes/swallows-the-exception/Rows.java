// Caught by Exercise4RowsTest.passes_on_the_same_exception_that_the_mapper_threw: "Neither catch nor wrap what a mapper throws"
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
        List<T> mapped = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < binds.length; i++) {
                statement.setObject(i + 1, binds[i]);
            }
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                mapped.add(mapper.map(rows));
            }
        } catch (RuntimeException ignored) {
            // what has been mapped so far is better than nothing
        }
        return mapped;
    }
}
