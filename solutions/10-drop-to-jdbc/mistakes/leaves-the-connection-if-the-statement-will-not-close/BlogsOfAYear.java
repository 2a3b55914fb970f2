// Caught by Exercise1BlogsOfAYearTest.passes_on_what_the_database_refuses: "Closing a ResultSet threw"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
        Connection connection = dataSource.getConnection();
        PreparedStatement statement = null;
        ResultSet rows = null;
        try {
            statement = connection.prepareStatement(query);
            statement.setObject(1, LocalDate.of(year, 1, 1), Types.DATE);
            statement.setObject(2, LocalDate.of(year + 1, 1, 1), Types.DATE);
            rows = statement.executeQuery();
            List<Headline> headlines = new ArrayList<>();
            while (rows.next()) {
                headlines.add(new Headline(rows.getString("title"), LocalDate.parse(rows.getString("pub_date"))));
            }
            return headlines;
        } finally {
            if (rows != null) {
                rows.close();
            }
            if (statement != null) {
                statement.close();
            }
            connection.close();
        }
    }
}
