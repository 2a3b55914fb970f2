// Caught by Exercise3BlogPagesTest.agrees_with_plain_java_for_pages_of_any_size_and_after_changes: "not in portions"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    private static final int CHUNK = 1_000;

    public List<Blog> newestFirst(int page, int size) {
        List<Blog> blogs = session.createSelectionQuery("from Blog b order by b.pubDate desc, b.title, b.id", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        for (int from = 0; from < blogs.size(); from += CHUNK) {
            session.createSelectionQuery("from Blog b left join fetch b.entries where b in :blogs", Blog.class)
                    .setParameterList("blogs", blogs.subList(from, Math.min(from + CHUNK, blogs.size())))
                    .getResultList();
        }
        return blogs;
    }
}
