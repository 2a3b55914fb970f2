// Caught by Exercise5BlogWatchTest.keeps_the_blog_managed: "With setters alone"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Author;

public class BlogWatch {

    private final Session session;

    public BlogWatch(Session session) {
        this.session = session;
    }

    public Optional<String> titleNow(long blogId) {
        return session.getSessionFactory().fromStatelessSession(look -> look
                .createSelectionQuery("select title from Blog where id = :id", String.class)
                .setParameter("id", blogId)
                .uniqueResultOptional());
    }

    public void reload(Blog blog) {
        Object[] row = session.getSessionFactory().fromStatelessSession(look -> look
                .createSelectionQuery("select b.title, b.pubDate, a.id from Blog b left join b.author a where b.id = :id", Object[].class)
                .setParameter("id", blog.getId())
                .getSingleResultOrNull());
        if (row == null) {
            throw new EntityNotFoundException("Blog " + blog.getId() + " isn't stored any more");
        }
        blog.setTitle((String) row[0]);
        blog.setPubDate((LocalDate) row[1]);
        blog.setAuthor(row[2] == null ? null : session.getReference(Author.class, row[2]));
    }
}
