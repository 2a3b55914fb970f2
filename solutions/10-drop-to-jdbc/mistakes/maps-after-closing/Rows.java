// Caught by Exercise4RowsTest.maps_the_rows_in_their_order: "SQLFeatureNotSupportedException"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetProvider;

public class Rows {

    private final DataSource dataSource;

    public Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> List<T> of(String query, RowMapper<T> mapper, Object... binds) throws SQLException {
        CachedRowSet copy = RowSetProvider.newFactory().createCachedRowSet();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < binds.length; i++) {
                statement.setObject(i + 1, binds[i]);
            }
            copy.populate(statement.executeQuery());
        }
        List<T> mapped = new ArrayList<>();
        while (copy.next()) {
            mapped.add(mapper.map(copy));
        }
        return mapped;
    }
}
