// Caught by Exercise2BlogsByTitleTest.filters_and_sorts_in_the_database_and_binds_the_title: "They were sorted in Java"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import threeways.blog.Headline;

public class BlogsByTitle {

    private final DataSource dataSource;

    public BlogsByTitle(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<Headline> find(String title) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("select title, pub_date from blog where title = ? order by title, id")) {
            statement.setString(1, title);
            try (ResultSet rows = statement.executeQuery()) {
                List<Headline> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Headline(rows.getString(1), rows.getObject(2, LocalDate.class)));
                }
                found.sort(Comparator.comparing(Headline::pubDate));
                return found;
            }
        }
    }
}
