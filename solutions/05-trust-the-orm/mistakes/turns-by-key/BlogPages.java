// Caught by Exercise3BlogPagesTest.reads_what_is_on_the_page_and_no_more: "three rows are enough to find them"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Hibernate;
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
        session.setFetchBatchSize(Math.max(2, size));
        List<Blog> blogs = session.createSelectionQuery("from Blog b", Blog.class)
                .getKeyedResultList(Page.page(size, page)
                        .keyedBy(List.of(Order.desc(Blog.class, "pubDate"), Order.asc(Blog.class, "title"), Order.asc(Blog.class, "id"))))
                .getResultList();
        blogs.forEach(x -> Hibernate.initialize(x.getEntries()));
        return blogs;
    }
}
