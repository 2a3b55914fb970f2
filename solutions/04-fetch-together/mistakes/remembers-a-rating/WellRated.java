// Caught by Exercise3WellRatedTest.asks_the_database_each_time: "your answer remembers"
package threeways.fetchtogether;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;

public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    public List<Blog> withAllEntries(int atLeast) {
        return KNOWN.computeIfAbsent(atLeast, this::ask);
    }

    private static final Map<Integer, List<Blog>> KNOWN = new ConcurrentHashMap<>();

    private List<Blog> ask(int atLeast) {
        return session.createSelectionQuery("""
                from Blog b join fetch b.entries
                where exists (from b.entries e where e.rating >= :atLeast)
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("atLeast", atLeast)
                .getResultList();
    }
}
