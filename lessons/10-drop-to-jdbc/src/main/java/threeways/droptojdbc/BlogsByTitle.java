package threeways.droptojdbc;

import static threeways.workbench.Todo.todo;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import threeways.blog.Headline;

/** Finds blogs by the title that a visitor typed. */
public class BlogsByTitle {

    private final DataSource dataSource;

    public BlogsByTitle(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Finds the blogs with exactly this title, the oldest first; none if no blog has it. A title may have any
     * characters, and is compared as it was typed. One statement is sent over JDBC, the title is bound, and the
     * database filters and sorts. Everything that was opened is closed, even if the database refuses or a close fails.
     *
     * @throws SQLException
     *             if the database refuses: its exception reaches the caller. It has no reason to refuse a title
     */
    public List<Headline> find(String title) throws SQLException {
        // Until last week this sent a Statement with the text
        // "select title, pub_date from blog where title = '" + title + "' order by pub_date"
        return todo();
    }
}
