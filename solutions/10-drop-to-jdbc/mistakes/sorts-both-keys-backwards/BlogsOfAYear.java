// Caught by Exercise1BlogsOfAYearTest.sorts_newest_first_and_blogs_of_a_day_by_title: "came backwards"
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
                PreparedStatement statement = connection.prepareStatement(
                        "select title, pub_date from blog where pub_date >= ? and pub_date < ? order by pub_date desc, title desc")) {
            statement.setObject(1, LocalDate.of(year, 1, 1));
            statement.setObject(2, LocalDate.of(year + 1, 1, 1));

            try (ResultSet rows = statement.executeQuery()) {
                List<Headline> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Headline(rows.getString(1), rows.getObject(2, LocalDate.class)));
                }
                return found;
            }
        }
    }
}
