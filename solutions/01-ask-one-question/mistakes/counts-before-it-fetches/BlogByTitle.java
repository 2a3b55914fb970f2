// Caught by Exercise4BlogByTitleTest.finds_a_title_whatever_characters_it_has: "Count nothing before"
package threeways.askonequestion;

import jakarta.persistence.NonUniqueResultException;
import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    public Optional<Blog> find(String title) {
        long count = session.createSelectionQuery("select count(*) from Blog where title = :title", Long.class)
                .setParameter("title", title)
                .getSingleResult();
        if (count == 0) {
            return Optional.empty();
        }
        if (count > 1) {
            throw new NonUniqueResultException("Several blogs are called " + title);
        }
        return Optional.of(session.createSelectionQuery("from Blog where title = :title", Blog.class)
                .setParameter("title", title)
                .getSingleResult());
    }
}
