// Caught by Exercise4BlogByTitleTest.asks_in_the_callers_session: "It is detached now"
package threeways.askonequestion;

import jakarta.persistence.NonUniqueResultException;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    public Optional<Blog> find(String title) {
        List<Blog> blogs = session.createSelectionQuery("from Blog where title = :title", Blog.class)
                .setParameter("title", title)
                .getResultList();
        if (blogs.size() > 1) {
            blogs.forEach(session::detach);
            throw new NonUniqueResultException(blogs.size() + " blogs have the title " + title);
        }
        return blogs.stream().findFirst();
    }
}
