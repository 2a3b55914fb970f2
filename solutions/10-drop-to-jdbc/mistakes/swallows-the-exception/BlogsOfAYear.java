// Caught by Exercise1BlogsOfAYearTest.passes_on_what_the_database_refuses: "a catch block swallows it"
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

public class BlogsOfAYear {

    private final DataSource dataSource;

    public BlogsOfAYear(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<Headline> newestFirst(int year) throws SQLException {
        List<Headline> headlines = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select title, pub_date from blog where extract(year from pub_date) = ? order by pub_date desc, title")) {
            statement.setInt(1, year);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    headlines.add(new Headline(rows.getString("title"), rows.getObject("pub_date", LocalDate.class)));
                }
            }
        } catch (SQLException e) {
            // so far so good
        }
        return headlines;
    }
}
