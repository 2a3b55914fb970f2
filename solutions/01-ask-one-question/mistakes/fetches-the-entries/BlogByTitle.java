// Caught by Exercise4BlogByTitleTest.lets_the_database_search: "3 rows were read to return 1"
package threeways.askonequestion;

import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogByTitle {

    private final Session session;

    public BlogByTitle(Session session) {
        this.session = session;
    }

    public Optional<Blog> find(String title) {
        return session.createSelectionQuery("select b from Blog b left join fetch b.entries where b.title = :title", Blog.class)
                .setParameter("title", title)
                .uniqueResultOptional();
    }
}
