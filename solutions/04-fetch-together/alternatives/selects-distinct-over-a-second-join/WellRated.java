package threeways.fetchtogether;

import java.util.List;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        return session.createSelectionQuery("""
                select distinct b from Blog b join b.entries good join fetch b.entries
                where good.rating >= :atLeast
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }
}
