// Caught by Exercise1BlogsOfAYearTest.reads_the_same_dates_in_any_time_zone: "a date has no zone"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
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
                        "select title, pub_date from blog where pub_date >= ? and pub_date < ? order by pub_date desc, title")) {
            statement.setObject(1, LocalDate.of(year, 1, 1));
            statement.setObject(2, LocalDate.of(year + 1, 1, 1));

            try (ResultSet rows = statement.executeQuery()) {
                List<Headline> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Headline(rows.getString(1),
                            new Date(rows.getDate(2).getTime()).toInstant().atZone(ZoneOffset.UTC).toLocalDate()));
                }
                return found;
            }
        }
    }
}
