// Caught by Exercise3EntryRatingsTest.keeps_null_if_nobody_has_rated: "use getObject(…, Integer.class), or wasNull() right after getInt"
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
        String query = "select headline, coalesce(rating, 0) as rating from entry where blog_id = ? order by id";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, blogId);
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
