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

/** The question of the course, asked over JDBC. */
public class BlogsOfAYear {

    private final DataSource dataSource;

    public BlogsOfAYear(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Finds the blogs that were published in {@code year}, the newest first; blogs with the same date are sorted by
     * title. One statement is sent over JDBC, and the database filters and sorts. The year is bound, as a number or as
     * dates and not as text. Everything that was opened is closed, even if the database refuses or a close fails.
     *
     * @throws SQLException
     *             if the database refuses: its exception reaches the caller
     */
    public List<Headline> newestFirst(int year) throws SQLException {
        String query = """
                select title, pub_date
                from blog
                where pub_date >= ? and pub_date < ?
                order by pub_date desc, title""";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, LocalDate.of(year, 1, 1));
            statement.setObject(2, LocalDate.of(year + 1, 1, 1));
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
