package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        List<Long> ids = session.createSelectionQuery("select distinct e.blog.id from Entry e where e.rating >= :atLeast", Long.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
        return session.createSelectionQuery("from Blog b join fetch b.entries where b.id in :ids order by b.pubDate desc, b.id", Blog.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
