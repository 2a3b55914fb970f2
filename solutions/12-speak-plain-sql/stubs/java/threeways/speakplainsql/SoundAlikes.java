package threeways.speakplainsql;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/** Finds blogs for people who know a title by ear. */
public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    /**
     * Finds the blogs whose title sounds like what was typed: those for which H2's {@code difference(title, typed)} is 3 or 4. The most alike
     * come first, those equally alike by title, and those of one title by id. Each blog brings its entries along, fetched.
     *
     * <p>
     * Hibernate is asked once, in HQL or with Criteria, and what was typed is bound. {@code difference} alone is the database's own word.
     */
    public List<Blog> of(String typed) {
        return todo();
    }
}
