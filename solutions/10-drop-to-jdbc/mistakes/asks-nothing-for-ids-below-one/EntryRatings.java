// Caught by Exercise3EntryRatingsTest.agrees_with_plain_java_for_twenty_blogs_and_after_changes: "Entries of blog -1"
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
        if (blogId < 1) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("select headline, rating from entry where blog_id = ? order by id")) {
            statement.setLong(1, blogId);

            try (ResultSet rows = statement.executeQuery()) {
                List<RatedEntry> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new RatedEntry(rows.getString(1), rows.getObject(2, Integer.class)));
                }
                return found;
            }
        }
    }
}
