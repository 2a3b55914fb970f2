// Caught by Exercise3BlogPagesTest.hands_over_blogs_of_the_session_that_was_given: "ask at each call"
package threeways.trusttheorm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    private final Map<List<Integer>, List<Blog>> kept = new HashMap<>();

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        if (!kept.containsKey(List.of(page, size))) {
            kept.put(List.of(page, size), askedNewestFirst(page, size));
        }
        return kept.get(List.of(page, size));
    }

    private List<Blog> askedNewestFirst(int page, int size) {
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate desc, b.title, b.id", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }
}
