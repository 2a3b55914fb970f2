package threeways.askonequestion;

import static threeways.workbench.Todo.todo;

import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

/** Looks a blog up by the title that somebody typed. */
public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    /**
     * Finds the blog with exactly this title; empty if there is none.
     *
     * @throws RuntimeException
     *             a {@code NonUniqueResultException} (Jakarta's or Hibernate's) if several blogs have it: choosing is not ours to do
     */
    public Optional<Blog> find(String title) {
        return todo();
    }
}
