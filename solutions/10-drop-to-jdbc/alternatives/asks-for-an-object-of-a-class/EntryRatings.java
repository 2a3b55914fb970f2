// Not on sqlite: its driver makes no Integer of a null
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What readers made of the entries of a blog. */
public class EntryRatings {

    private final DataSource dataSource;

    public EntryRatings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Finds all entries of the blog with this id, in the order of their own ids, each with its rating: null where nobody has rated it, 0
     * where somebody has, with a nought. Whatever was opened on the way is closed.
     *
     * @throws SQLException
     *             whatever the database has to complain about
     */
    public List<RatedEntry> ofBlog(long blogId) throws SQLException {
        String query = "select headline, rating from entry where blog_id = ? order by id";
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
