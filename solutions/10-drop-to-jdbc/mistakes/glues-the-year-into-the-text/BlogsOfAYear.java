// Caught by Exercise1BlogsOfAYearTest.filters_and_sorts_in_the_database_and_binds_the_year: "'2026-01-01' stands in the text of the SQL"
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

public class BlogsOfAYear {

    private final DataSource dataSource;

    public BlogsOfAYear(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<Headline> newestFirst(int year) throws SQLException {
        String query = "select title, pub_date from blog where pub_date >= '" + year + "-01-01' and pub_date < '" + (year + 1)
                + "-01-01' order by pub_date desc, title";
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
