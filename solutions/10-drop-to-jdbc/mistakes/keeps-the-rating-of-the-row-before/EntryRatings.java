// Caught by Exercise3EntryRatingsTest.looks_for_null_in_each_row: "declare the variable inside the loop"
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
        String query = "select headline, rating from entry where blog_id = ? order by id";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, blogId);
            try (ResultSet rows = statement.executeQuery()) {
                List<RatedEntry> entries = new ArrayList<>();
                Integer rating = null;
                while (rows.next()) {
                    int read = rows.getInt("rating");
                    if (!rows.wasNull()) {
                        rating = read;
                    }
                    entries.add(new RatedEntry(rows.getString("headline"), rating));
                }
                return entries;
            }
        }
    }
}
