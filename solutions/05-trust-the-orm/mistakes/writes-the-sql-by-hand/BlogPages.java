// Caught by Exercise3BlogPagesTest.reads_what_is_on_the_page_and_no_more: "this is a native query"
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
        List<Long> ids = session.createNativeQuery("""
                select id from blog order by pub_date desc, title, id offset :skip rows fetch first :size rows only
                """, Long.class)
                .setParameter("skip", page * size)
                .setParameter("size", size)
                .getResultList();
        return session
                .createSelectionQuery("from Blog b left join fetch b.entries where b.id in :ids order by b.pubDate desc, b.title, b.id",
                        Blog.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
