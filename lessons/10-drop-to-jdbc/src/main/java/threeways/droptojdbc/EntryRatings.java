package threeways.droptojdbc;

import static threeways.workbench.Todo.todo;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Reads how readers have rated the entries of a blog. */
public class EntryRatings {

    private final DataSource dataSource;

    public EntryRatings(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Finds all entries of the blog with this id, sorted by their own ids, each with its rating: null if the entry
     * hasn't been rated, 0 if it was rated zero. An id that no blog has finds none. One statement is sent over JDBC,
     * the id is bound, and the database filters and sorts. Everything that was opened is closed, even if the database
     * refuses or a close fails.
     *
     * @throws SQLException
     *             if the database refuses: its exception reaches the caller
     */
    public List<RatedEntry> ofBlog(long blogId) throws SQLException {
        return todo();
    }
}
