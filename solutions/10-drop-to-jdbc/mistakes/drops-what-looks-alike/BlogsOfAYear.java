// Caught by Exercise1BlogsOfAYearTest.lists_each_blog_and_sorts_by_the_whole_date: "Use neither distinct nor a set"
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
        String query = """
                select distinct title, pub_date
                from blog
                where extract(year from pub_date) = ?
                order by pub_date desc, title""";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setInt(1, year);
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
