// Caught by Exercise3BlogPagesTest.turns_to_a_page: "Count blogs and not rows of the join"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.Order;
import org.hibernate.query.Page;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        return session.createSelectionQuery("from Blog b left join fetch b.entries", Blog.class)
                .getKeyedResultList(Page.page(size, page)
                        .keyedBy(List.of(Order.desc(Blog.class, "pubDate"), Order.asc(Blog.class, "title"), Order.asc(Blog.class, "id"))))
                .getResultList();
    }
}
