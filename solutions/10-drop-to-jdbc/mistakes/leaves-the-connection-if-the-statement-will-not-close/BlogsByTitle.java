// Caught by Exercise2BlogsByTitleTest.passes_on_what_the_database_refuses: "Closing a ResultSet threw"
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

public class BlogsByTitle {

    private final DataSource dataSource;

    public BlogsByTitle(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<Headline> find(String title) throws SQLException {
        Connection connection = null;
        PreparedStatement statement = null;
        ResultSet rows = null;
        try {
            connection = dataSource.getConnection();
            statement = connection.prepareStatement("select title, pub_date from blog where title = ? order by pub_date");
            statement.setString(1, title);
            rows = statement.executeQuery();
            List<Headline> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Headline(rows.getString(1), rows.getObject(2, LocalDate.class)));
            }
            return found;
        } finally {
            if (rows != null) {
                rows.close();
            }
            if (statement != null) {
                statement.close();
            }
            if (connection != null) {
                connection.close();
            }
        }
    }
}
