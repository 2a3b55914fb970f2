// Caught by Exercise4BlogByTitleTest.finds_nothing_if_no_blog_has_the_title: "Ask the database at each call"
package threeways.askonequestion;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogByTitle {

    private final Session session;

    private final Map<String, Optional<Blog>> kept = new HashMap<>();

    public BlogByTitle(Session session) {
        this.session = session;
    }

    public Optional<Blog> find(String title) {
        if (!kept.containsKey(title)) {
            kept.put(title, askedFind(title));
        }
        return kept.get(title);
    }

    private Optional<Blog> askedFind(String title) {
        return session.createSelectionQuery("from Blog where title = :title", Blog.class)
                .setParameter("title", title)
                .uniqueResultOptional();
    }
}
