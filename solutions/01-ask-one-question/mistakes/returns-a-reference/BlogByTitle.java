// Caught by Exercise4BlogByTitleTest.lets_the_database_search: "and return no reference"
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
        Long id = session.createSelectionQuery("select id from Blog where title = :title", Long.class)
                .setParameter("title", title)
                .getSingleResultOrNull();
        return Optional.ofNullable(id).map(known -> session.getReference(Blog.class, known));
    }
}
