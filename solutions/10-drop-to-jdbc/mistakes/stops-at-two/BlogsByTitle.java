// Caught by Exercise2BlogsByTitleTest.tells_similar_titles_apart_and_sorts_by_the_whole_date: "Return all of them, sorted by the whole pub_date"
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
        String query = "select title, pub_date from blog where title = ? order by pub_date";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, title);
            statement.setMaxRows(2);
            try (ResultSet rows = statement.executeQuery()) {
                List<Headline> headlines = new ArrayList<>();
                while (rows.next()) {
                    headlines.add(new Headline(rows.getString("title"), rows.getObject("pub_date", LocalDate.class)));
                }
                return headlines;
            }
        }
    }
}
