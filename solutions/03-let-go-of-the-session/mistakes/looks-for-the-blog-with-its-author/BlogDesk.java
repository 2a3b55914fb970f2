// Caught by Exercise1BlogDeskTest.saves_in_another_archive_too: "look for the blog by its id alone"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        factory.inTransaction(session -> {
            Blog blog = session.createSelectionQuery("from Blog b join fetch b.author where b.id = :id", Blog.class)
                    .setParameter("id", form.id()).getSingleResultOrNull();
            if (blog == null) {
                throw new EntityNotFoundException("no blog " + form.id());
            }
            blog.setTitle(form.title());
            blog.setPubDate(form.pubDate());
        });
    }
}
