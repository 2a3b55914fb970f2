// Caught by Exercise2BlogsByTitleTest.never_executes_what_a_visitor_typed: "$$ or 1=1 --"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
        String query = "select title, pub_date from blog where title = $$" + title + "$$ order by pub_date";
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(query)) {
                List<Headline> headlines = new ArrayList<>();
                while (rows.next()) {
                    headlines.add(new Headline(rows.getString("title"), rows.getObject("pub_date", LocalDate.class)));
                }
                return headlines;
            }
        }
    }
}
