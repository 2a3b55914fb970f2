// Caught by Exercise3BlogPagesTest.reads_what_is_on_the_page_and_no_more: "the page was cut out in Java"
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
                """, Blog.class).setMaxResults((page + 1) * size).getResultList().stream().skip((long) page * size).toList();
    }
}
