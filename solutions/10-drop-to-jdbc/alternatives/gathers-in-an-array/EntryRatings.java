// Not on mysql, mariadb, sqlite: they have no arrays
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
        String query = """
                select array_agg(headline order by id), array_agg(rating order by id)
                from entry
                where blog_id = ?""";
        List<RatedEntry> entries = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, blogId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getArray(1) != null) {
                    Object[] headlines = (Object[]) row.getArray(1).getArray();
                    Object[] ratings = (Object[]) row.getArray(2).getArray();
                    for (int i = 0; i < headlines.length; i++) {
                        entries.add(new RatedEntry((String) headlines[i], (Integer) ratings[i]));
                    }
                }
            }
        }
        return entries;
    }
}
