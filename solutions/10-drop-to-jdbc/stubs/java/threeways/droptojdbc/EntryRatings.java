package threeways.droptojdbc;

import static threeways.workbench.Todo.todo;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What readers made of the entries of a blog. */
public class EntryRatings {

    private final DataSource dataSource;

    public EntryRatings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Finds all entries of the blog with this id, in the order of their own ids, each with its rating: null where nobody has rated it, 0
     * where somebody has, with a nought. Whatever was opened on the way is closed.
     *
     * @throws SQLException
     *             whatever the database has to complain about
     */
    public List<RatedEntry> ofBlog(long blogId) throws SQLException {
        return todo();
    }
}
