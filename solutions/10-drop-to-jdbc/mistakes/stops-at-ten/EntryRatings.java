// Caught by Exercise3EntryRatingsTest.filters_and_sorts_in_the_database_and_binds_the_id: "has a limit"
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
        String query = "select headline, rating from entry where blog_id = ? order by id limit 10";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, blogId);
            try (ResultSet rows = statement.executeQuery()) {
                List<RatedEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    int rating = rows.getInt("rating");
                    Integer ratingOrNull = rows.wasNull() ? null : Integer.valueOf(rating);
                    entries.add(new RatedEntry(rows.getString("headline"), ratingOrNull));
                }
                return entries;
            }
        }
    }
}
