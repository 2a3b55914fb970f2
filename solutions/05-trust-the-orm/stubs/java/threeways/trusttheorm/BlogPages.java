package threeways.trusttheorm;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/** The archive as people leaf through it, a few blogs at a time, each with what was written in it. */
public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    /**
     * Fetches page {@code page} of the archive, counted from 0, with {@code size} blogs to a page: the newest first, those of one day by title,
     * and those of one title by id. Each blog brings its entries along, fetched; a blog without entries has its place like any other. Behind
     * the last page there are empty ones.
     *
     * <p>
     * Hibernate is asked at most twice, in HQL or with Criteria, and nothing comes back that is not on the page: a row for each blog, and a
     * row for each blog with each of its entries, at most.
     */
    public List<Blog> newestFirst(int page, int size) {
        return todo();
    }
}
