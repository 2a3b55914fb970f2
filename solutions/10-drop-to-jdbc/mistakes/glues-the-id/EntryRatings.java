// Caught by Exercise3EntryRatingsTest.filters_and_sorts_in_the_database_and_binds_the_id: "bind it with setLong"
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
        String query = "select headline, rating from entry where blog_id = " + blogId + " order by id";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            try (ResultSet rows = statement.executeQuery()) {
                List<RatedEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(new RatedEntry(rows.getString("headline"), rows.getObject("rating", Integer.class)));
                }
                return entries;
            }
        }
    }
}
