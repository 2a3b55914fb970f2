package threeways.askonequestion;

import static threeways.workbench.Todo.todo;

import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

/** Finds a blog by the title that a visitor typed. */
public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    /**
     * Finds the blog with exactly this title, letter by letter, with its capitals and blanks; empty if there is none.
     *
     * <p>One query of the session does it, so what the caller has changed there counts, even if it isn't written yet.
     * The database searches, and the title is a bind value, whatever characters are in it. The blog belongs to the
     * session, which writes what the caller changes in it later. It is left as it was, with its transaction and its
     * settings: flush, clear and commit nothing, and close a stream. What the database refuses reaches the caller.
     *
     * @throws RuntimeException
     *             a {@code NonUniqueResultException} (Jakarta's or Hibernate's) if several blogs have this title
     */
    public Optional<Blog> find(String title) {
        return todo();
    }
}
