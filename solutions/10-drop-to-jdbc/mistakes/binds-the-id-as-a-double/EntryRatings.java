// Caught by Exercise3EntryRatingsTest.tells_large_ids_apart: "use setLong"
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select headline, rating from entry where blog_id = ? order by id")) {
            statement.setDouble(1, blogId); // an id is a number
            try (ResultSet rows = statement.executeQuery()) {
                List<RatedEntry> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new RatedEntry(rows.getString("headline"), rows.getObject("rating", Integer.class)));
                }
                return found;
            }
        }
    }
}
