// Caught by Exercise1BlogsOfAYearTest.filters_and_sorts_in_the_database_and_binds_the_year: "Use a PreparedStatement of java.sql"
package threeways.droptojdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import threeways.blog.Headline;

public class BlogsOfAYear {

    private final DataSource dataSource;

    public BlogsOfAYear(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public List<Headline> newestFirst(int year) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return DSL.using(connection)
                    .fetch("select title, pub_date from blog where extract(year from pub_date) = {0} order by pub_date desc, title",
                            DSL.val(year))
                    .map(r -> new Headline(r.get(0, String.class), r.get(1, LocalDate.class)));
        }
    }
}
