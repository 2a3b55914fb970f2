// Caught by Exercise3BlogPagesTest.turns_to_a_page: "Count blogs and not rows of the join"
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
        List<Long> ids = session
                .createSelectionQuery("select b.id from Blog b left join b.entries e order by b.pubDate desc, b.title, b.id", Long.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries where b.id in :ids order by b.pubDate desc, b.title, b.id",
                        Blog.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
