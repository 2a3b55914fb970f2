package threeways.trusttheorm;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/** The archive in pages: a few blogs at a time, each with its entries. */
public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    /**
     * Returns page {@code page} of the archive, counted from 0, with {@code size} blogs to a page, at most 10,000. The
     * newest blogs come first; blogs with the same date are sorted by title, and those with the same title by id. The
     * entries of each blog are fetched, all of them; a blog without entries or without an author is listed like any
     * other. Pages after the last one are empty; {@code page * size} fits into an int.
     *
     * <p>
     * Send at most two queries, in HQL or with Criteria. For each blog of the page a query reads one row, or one row
     * for each of its entries; of other pages it reads nothing. The queries run in the given session: changes that the
     * caller hasn't committed yet count, and the blogs that are returned belong to the session, which writes what the
     * caller changes in them later.
     */
    public List<Blog> newestFirst(int page, int size) {
        return todo();
    }
}
