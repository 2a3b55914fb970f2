package threeways.trusttheorm;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Headline;

/** The newest blog of each year. */
public class NewestBlogs {

    private final Session session;

    public NewestBlogs(Session session) {
        this.session = session;
    }

    /**
     * Returns the newest blog of each year, the newest year first: exactly one for each year in which a blog was
     * published. If several blogs share the last date of a year, take the one whose title comes first in the order of
     * the database. If they share the title as well, take any one of them.
     *
     * <p>
     * Send one query, in HQL or with Criteria. It returns one row for each year; the headlines may be sorted in the
     * query or in Java. It runs in the given session: changes that the caller hasn't committed yet count, and the
     * session keeps what it has loaded.
     */
    public List<Headline> ofEachYear() {
        return todo();
    }
}
