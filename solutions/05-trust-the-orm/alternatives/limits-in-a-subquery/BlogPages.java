// Not on mysql, mariadb: they take no limit inside an in (...)
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
                from Blog b left join fetch b.entries
                where b.id in (
                    select n.id from Blog n order by n.pubDate desc, n.title, n.id limit :size offset :skip)
                order by b.pubDate desc, b.title, b.id
                """, Blog.class)
                .setParameter("size", size)
                .setParameter("skip", page * size)
                .getResultList();
    }
}
