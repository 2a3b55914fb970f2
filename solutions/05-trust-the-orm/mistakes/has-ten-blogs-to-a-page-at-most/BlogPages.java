// Caught by Exercise3BlogPagesTest.agrees_with_plain_java_for_pages_of_any_size_and_after_changes: "The answer stops there"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate desc, b.title, b.id", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(Math.min(size, 10))
                .getResultList();
    }
}
