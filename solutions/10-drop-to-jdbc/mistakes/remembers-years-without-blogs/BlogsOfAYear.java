// Caught by Exercise1BlogsOfAYearTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "the same 0 rows"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import threeways.blog.Headline;

public class BlogsOfAYear {

    private final DataSource dataSource;

    public BlogsOfAYear(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private final Set<Integer> empty = new HashSet<>();

    public List<Headline> newestFirst(int year) throws SQLException {
        if (empty.contains(year)) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select title, pub_date from blog where pub_date >= ? and pub_date < ? order by pub_date desc, title")) {
            statement.setObject(1, LocalDate.of(year, 1, 1));
            statement.setObject(2, LocalDate.of(year + 1, 1, 1));

            try (ResultSet rows = statement.executeQuery()) {
                List<Headline> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Headline(rows.getString(1), rows.getObject(2, LocalDate.class)));
                }
                if (found.isEmpty()) {
                    empty.add(year);
                }
                return found;
            }
        }
    }
}
