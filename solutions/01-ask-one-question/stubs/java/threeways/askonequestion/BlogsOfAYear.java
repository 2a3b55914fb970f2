package threeways.askonequestion;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/** The question of the whole course: what was published in a year? */
public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    /** Finds the blogs published in {@code year}, newest first; those of one day by title. */
    public List<Blog> newestFirst(int year) {
        return todo();
    }
}
