package threeways.trusttheorm;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/** "4 blogs that somebody liked", says the headline; below it stands the list. They should agree. */
public class WellRatedBlogs {

    private final Session session;

    public WellRatedBlogs(Session session) {
        this.session = session;
    }

    /** Finds the blogs that have an entry rated {@code atLeast} or better, by title. This one is finished. */
    public List<Blog> list(int atLeast) {
        return session
                .createSelectionQuery("from Blog b join b.entries e where e.rating >= :atLeast order by b.title, b.id", Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }

    /**
     * Counts the blogs that {@link #list} finds for the same rating, without loading one: Hibernate is asked once, in HQL or with Criteria, and
     * one row with one number comes back.
     */
    public long count(int atLeast) {
        return todo();
    }
}
