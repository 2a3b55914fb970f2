package threeways.droptojdbc;

import static threeways.workbench.Todo.todo;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import threeways.blog.Headline;

/** The question of the whole course for the third time, and nobody in between. */
public class BlogsOfAYear {

    private final DataSource dataSource;

    public BlogsOfAYear(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Finds the blogs published in {@code year}, newest first; those of one day by title. The year travels beside the SQL, as a number or as
     * dates and not as text, and whatever was opened on the way is closed.
     *
     * @throws SQLException
     *             whatever the database has to complain about
     */
    public List<Headline> newestFirst(int year) throws SQLException {
        return todo();
    }
}
