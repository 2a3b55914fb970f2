// Caught by Exercise1BlogsOfAYearTest.filters_and_sorts_in_the_database_and_binds_the_year: "12 statements were sent, where one is enough"
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
                select title, pub_date
                from blog
                where pub_date >= ? and pub_date < ?
                order by pub_date desc, title""";
        List<Headline> headlines = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int month = 12; month > 0; month--) {
                statement.setObject(1, LocalDate.of(year, month, 1));
                statement.setObject(2, LocalDate.of(year, month, 1).plusMonths(1));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        headlines.add(new Headline(rows.getString("title"), rows.getObject("pub_date", LocalDate.class)));
                    }
                }
            }
            return headlines;
        }
    }
}
