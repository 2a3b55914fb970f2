// Caught by Exercise3EntryRatingsTest.filters_and_sorts_in_the_database_and_binds_the_id: "4 statements were sent, where one is enough"
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
                PreparedStatement headlines = connection.prepareStatement("select id, headline from entry where blog_id = ? order by id");
                PreparedStatement rating = connection.prepareStatement("select rating from entry where id = ? order by id")) {
            headlines.setLong(1, blogId);
            List<RatedEntry> entries = new ArrayList<>();
            try (ResultSet rows = headlines.executeQuery()) {
                while (rows.next()) {
                    rating.setLong(1, rows.getLong("id"));
                    try (ResultSet row = rating.executeQuery()) {
                        row.next();
                        entries.add(new RatedEntry(rows.getString("headline"), (Integer) row.getObject(1)));
                    }
                }
            }
            return entries;
        }
    }
}
