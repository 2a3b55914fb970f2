package threeways.droptojdbc;

import static threeways.workbench.Todo.todo;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import threeways.blog.Headline;

/** Looks blogs up by the title that a visitor typed. */
public class BlogsByTitle {

    private final DataSource dataSource;

    public BlogsByTitle(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Finds the blogs with exactly this title, oldest first; none if no blog has it. A title is only a title, whatever characters are in it.
     * Whatever was opened on the way is closed.
     *
     * @throws SQLException
     *             whatever the database has to complain about; it has nothing against a title
     */
    public List<Headline> find(String title) throws SQLException {
        // Until last week this sent a Statement with the text
        // "select title, pub_date from blog where title = '" + title + "' order by pub_date"
        return todo();
    }
}
