// Caught by Exercise3EntryRatingsTest.passes_on_what_the_database_refuses: "Closing a ResultSet threw"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

public class EntryRatings {

    private final DataSource dataSource;

    public EntryRatings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<RatedEntry> ofBlog(long blogId) throws SQLException {
        Connection connection = null;
        PreparedStatement statement = null;
        ResultSet rows = null;
        try {
            connection = dataSource.getConnection();
            statement = connection.prepareStatement("select headline, rating from entry where blog_id = ? order by id");
            statement.setLong(1, blogId);
            rows = statement.executeQuery();
            List<RatedEntry> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new RatedEntry(rows.getString(1), rows.getObject(2, Integer.class)));
            }
            return found;
        } finally {
            if (rows != null) {
                rows.close();
            }
            if (statement != null) {
                statement.close();
            }
            if (connection != null) {
                connection.close();
            }
        }
    }
}
