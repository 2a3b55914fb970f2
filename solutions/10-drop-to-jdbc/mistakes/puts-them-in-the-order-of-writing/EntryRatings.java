// Caught by Exercise3EntryRatingsTest.sorts_entries_by_id_and_finds_none_for_a_blog_without_entries: "Sort by id, and not by day or headline"
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
        String query = "select headline, rating from entry where blog_id = ? order by written_on";
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
