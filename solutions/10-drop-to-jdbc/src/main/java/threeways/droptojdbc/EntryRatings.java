package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads how readers have rated the entries of a blog. */
public class EntryRatings {

    private final DataSource dataSource;

    public EntryRatings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Finds all entries of the blog with this id, sorted by their own ids, each with its rating: null if the entry
     * hasn't been rated, 0 if it was rated zero. An id that no blog has finds none. One statement is sent over JDBC,
     * the id is bound, and the database filters and sorts. Everything that was opened is closed, even if the database
     * refuses or a close fails.
     *
     * @throws SQLException
     *             if the database refuses: its exception reaches the caller
     */
    public List<RatedEntry> ofBlog(long blogId) throws SQLException {
        String query = "select headline, rating from entry where blog_id = ? order by id";
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
