package threeways.trusttheorm;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/**
 * A page with a headline, "4 blogs that a reader liked", above the list of these blogs. The number and the list must
 * agree.
 */
public class WellRatedBlogs {

    private final Session session;

    public WellRatedBlogs(Session session) {
        this.session = session;
    }

    /** Finds the blogs that have an entry rated {@code atLeast} or better, sorted by title. This method is finished. */
    public List<Blog> list(int atLeast) {
        return session
                .createSelectionQuery("from Blog b join b.entries e where e.rating >= :atLeast order by b.title, b.id", Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }

    /**
     * Counts the blogs that {@link #list} finds for the same rating.
     *
     * <p>
     * Send one query, in HQL or with Criteria. It returns one row with one number and loads no entity. It runs in the
     * given session: changes that the caller hasn't committed yet count, and the session keeps what it has loaded.
     */
    public long count(int atLeast) {
        return todo();
    }
}
