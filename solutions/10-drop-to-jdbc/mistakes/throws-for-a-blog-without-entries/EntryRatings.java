// Caught by Exercise3EntryRatingsTest.sorts_entries_by_id_and_finds_none_for_a_blog_without_entries: "an exception was thrown"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;

public class EntryRatings {

    private final DataSource dataSource;

    public EntryRatings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<RatedEntry> ofBlog(long blogId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("select headline, rating from entry where blog_id = ? order by id")) {
            statement.setLong(1, blogId);

            try (ResultSet rows = statement.executeQuery()) {
                List<RatedEntry> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new RatedEntry(rows.getString(1), rows.getObject(2, Integer.class)));
                }
                if (found.isEmpty()) {
                    throw new NoSuchElementException("no entries of blog " + blogId);
                }
                return found;
            }
        }
    }
}
