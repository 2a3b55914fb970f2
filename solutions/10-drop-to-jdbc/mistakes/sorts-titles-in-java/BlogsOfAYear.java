// Caught by Exercise1BlogsOfAYearTest.filters_and_sorts_in_the_database_and_binds_the_year: "Its ORDER BY leaves some in any order"
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("select title, pub_date from blog where pub_date >= ? and pub_date < ? order by pub_date desc")) {
            statement.setObject(1, LocalDate.of(year, 1, 1));
            statement.setObject(2, LocalDate.of(year, 1, 1).plusYears(1));
            try (ResultSet rows = statement.executeQuery()) {
                List<Headline> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Headline(rows.getString("title"), rows.getObject("pub_date", LocalDate.class)));
                }
                found.sort(java.util.Comparator.comparing(Headline::pubDate).reversed().thenComparing(Headline::title));
                return found;
            }
        }
    }
}
