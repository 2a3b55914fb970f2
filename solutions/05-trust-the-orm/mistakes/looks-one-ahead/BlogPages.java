// Caught by Exercise3BlogPagesTest.reads_what_is_on_the_page_and_no_more: "and no more"
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
        return session.createSelectionQuery("""
                from Blog b left join fetch b.entries order by b.pubDate desc, b.title, b.id
                """, Blog.class).setFirstResult(page * size).setMaxResults(size + 1).getResultList().stream().limit(size).toList();
    }
}
