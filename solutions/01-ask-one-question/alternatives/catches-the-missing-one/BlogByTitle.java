package threeways.askonequestion;

import jakarta.persistence.NoResultException;
import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    public Optional<Blog> find(String title) {
        try {
            return Optional.of(session.createSelectionQuery("from Blog where title = ?1", Blog.class)
                    .setParameter(1, title)
                    .getSingleResult());
        } catch (NoResultException none) {
            return Optional.empty();
        }
    }
}
