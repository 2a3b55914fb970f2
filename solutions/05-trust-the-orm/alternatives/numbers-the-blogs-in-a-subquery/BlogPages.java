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
        long skip = (long) page * size;
        return session.createSelectionQuery("from Blog b left join fetch b.entries where b.id in (select n.bid from ("
                + "select x.id as bid, row_number() over (order by x.pubDate desc, x.title, x.id) as nr from Blog x) n "
                + "where n.nr > :skip and n.nr <= :upTo) order by b.pubDate desc, b.title, b.id", Blog.class)
                .setParameter("skip", skip)
                .setParameter("upTo", skip + size)
                .getResultList();
    }
}
