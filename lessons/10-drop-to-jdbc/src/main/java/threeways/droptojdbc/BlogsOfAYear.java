package threeways.droptojdbc;

import static threeways.workbench.Todo.todo;

import java.sql.SQLException;
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
        return todo();
    }
}
