// Caught by Exercise2BlogsByTitleTest.filters_and_sorts_in_the_database_and_binds_the_title: "bind it as it is, and nothing needs quoting"
package threeways.droptojdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import threeways.blog.Headline;

public class BlogsByTitle {

    private final DataSource dataSource;

    public BlogsByTitle(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<Headline> find(String title) throws SQLException {
        String hexadecimal = HexFormat.of().formatHex(title.getBytes(StandardCharsets.UTF_8));
        String query = "select title, pub_date from blog where title = utf8tostring(x'" + hexadecimal + "') order by pub_date";
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
