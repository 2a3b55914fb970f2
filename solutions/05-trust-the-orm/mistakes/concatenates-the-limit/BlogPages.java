// Caught by Exercise3BlogPagesTest.reads_what_is_on_the_page_and_no_more: "Bind it"
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
        return session.createSelectionQuery(
                "from Blog b left join fetch b.entries where b.id in (select o.id from Blog o order by o.pubDate desc, o.title, o.id limit "
                        + size + " offset " + page * size + ") order by b.pubDate desc, b.title, b.id",
                Blog.class).getResultList();
    }
}
