// Caught by Exercise3BlogPagesTest.sorts_the_blogs_of_one_day_by_title_and_then_by_id: "ascending id"
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
                .createSelectionQuery("from Blog b left join fetch b.entries order by b.pubDate desc, b.title", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
    }
}
