package threeways.trusttheorm;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Headline;

/** The last word of each year. */
public class NewestBlogs {

    private final Session session;

    public NewestBlogs(Session session) {
        this.session = session;
    }

    /**
     * Finds the newest blog of each year, the newest year first: exactly one for each year in which something was published. Where two share
     * the day, it is the one whose title comes first in the order of the database; where they share the title as well, it is one of them, no
     * matter which.
     *
     * <p>
     * Hibernate is asked once, in HQL or with Criteria, and one row comes back for each year.
     */
    public List<Headline> ofEachYear() {
        return todo();
    }
}
