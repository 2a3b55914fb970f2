// Not on sqlite: it has no type for days, and what is copied is text
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetProvider;
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
        CachedRowSet copy = RowSetProvider.newFactory().createCachedRowSet();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, LocalDate.of(year, 1, 1));
            statement.setObject(2, LocalDate.of(year + 1, 1, 1));
            copy.populate(statement.executeQuery());
        }
        List<Headline> headlines = new ArrayList<>();
        while (copy.next()) {
            headlines.add(new Headline(copy.getString(1), copy.getDate(2).toLocalDate()));
        }
        return headlines;
    }
}
