// Caught by Exercise3EntryRatingsTest.reads_ratings_and_keeps_a_zero: "Expected each connection to go back as it came"
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
        String sql = "select headline, rating from entry where blog_id = ? order by id";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            statement.setLong(1, blogId);
            try (ResultSet rows = statement.executeQuery()) {
                List<RatedEntry> found = new ArrayList<>();
                while (rows.next()) {
                    int rating = rows.getInt("rating");
                    Integer known = rows.wasNull() ? null : rating;
                    found.add(new RatedEntry(rows.getString("headline"), known));
                }
                return found;
            }
        }
    }
}
