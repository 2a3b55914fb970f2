// Not on mysql: it casts to char, and knows no varchar there
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        if (title.length() > 200) {
            return List.of();
        }
        Connection connection = dataSource.getConnection();
        try {
            PreparedStatement statement = connection
                    .prepareStatement("select * from blog where title = cast(? as varchar(200)) order by pub_date asc");
            try {
                statement.setString(1, title);
                ResultSet rows = statement.executeQuery();
                List<Headline> headlines = new ArrayList<>();
                while (rows.next()) {
                    headlines.add(new Headline(title, rows.getDate("pub_date").toLocalDate()));
                }
                return headlines;
            } finally {
                statement.close();
            }
        } finally {
            connection.close();
        }
    }
}
