// Caught by Exercise1BlogsOfAYearTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "make a new list in each call"
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
        found.clear();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select title, pub_date from blog where pub_date between ? and ? order by pub_date desc, title")) {
            statement.setObject(1, LocalDate.of(year, 1, 1));
            statement.setObject(2, LocalDate.of(year, 12, 31));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Headline(rows.getString(1), rows.getObject(2, LocalDate.class)));
                }
            }
        }
        return found;
    }

    private final List<Headline> found = new ArrayList<>();
}
