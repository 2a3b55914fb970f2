// Caught by Exercise2BlogsByTitleTest.agrees_with_plain_java_for_titles_that_are_alike_and_after_changes: "looks like a piece of SQL"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import threeways.blog.Headline;

public class BlogsByTitle {

    private final DataSource dataSource;

    public BlogsByTitle(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<Headline> find(String title) throws SQLException {
        if (title.contains(";") || title.contains("--")) {
            return List.of();
        }
        String sql = "select title, pub_date from blog where title = ? order by pub_date";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, title);
            try (ResultSet rows = statement.executeQuery()) {
                List<Headline> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Headline(rows.getString("title"), rows.getObject("pub_date", LocalDate.class)));
                }
                return found;
            }
        }
    }
}
