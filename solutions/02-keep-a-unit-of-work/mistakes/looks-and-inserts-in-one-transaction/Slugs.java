// Caught by Exercise5SlugsTest.takes_the_next_slug_when_another_writer_comes_first: "and try the next slug"
package threeways.keepaunitofwork;

import java.util.List;
import org.hibernate.SessionFactory;
import threeways.blog.Blog;

public class Slugs {

    private final SessionFactory factory;

    public Slugs(SessionFactory factory) {
        this.factory = factory;
    }

    public String claim(long blogId, List<String> wanted) {
        return factory.fromTransaction(session -> {
            for (String slug : wanted) {
                long taken = session.createSelectionQuery("select count(*) from Permalink where slug = :slug", Long.class)
                        .setParameter("slug", slug)
                        .getSingleResult();
                if (taken == 0) {
                    session.persist(new Permalink(slug, session.getReference(Blog.class, blogId)));
                    return slug;
                }
            }
            throw new IllegalStateException("Every wanted slug is taken: " + wanted);
        });
    }
}
