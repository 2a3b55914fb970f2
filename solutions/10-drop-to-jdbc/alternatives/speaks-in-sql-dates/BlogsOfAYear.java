package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.Date;
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
        String query = """
                select title, pub_date
                from blog
                where pub_date between ? and ?
                order by 2 desc, 1""";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setDate(1, Date.valueOf(LocalDate.of(year, 1, 1)));
            statement.setDate(2, Date.valueOf(LocalDate.of(year, 12, 31)));
            try (ResultSet rows = statement.executeQuery()) {
                List<Headline> headlines = new ArrayList<>();
                while (rows.next()) {
                    headlines.add(new Headline(rows.getString(1), rows.getDate(2).toLocalDate()));
                }
                return headlines;
            }
        }
    }
}
