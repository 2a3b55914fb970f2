// Caught by Exercise4RowsTest.gives_the_only_connection_back_whatever_the_mapper_throws: "kept it when the mapper threw java.lang.IllegalStateException"
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
