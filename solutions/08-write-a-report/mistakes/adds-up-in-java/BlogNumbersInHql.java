// Caught by Exercise5BlogNumbersInHqlTest.lets_the_database_add_up: "entries were fetched to be added up in Java"
package threeways.writeareport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        Map<Long, BlogInNumbers> lines = new LinkedHashMap<>();
        for (Object[] row : session.createSelectionQuery("""
                select b.id, b.title, e.id, coalesce(e.rating, 0), (select count(*) from Permalink p where p.blog = b)
                from Blog b left join b.entries e
                order by b.pubDate desc, b.id
                """, Object[].class).getResultList()) {
            lines.merge((Long) row[0],
                    new BlogInNumbers((Long) row[0], (String) row[1], row[2] == null ? 0 : 1, ((Integer) row[3]).longValue(),
                            (Long) row[4]),
                    (a, b) -> new BlogInNumbers(a.id(), a.title(), a.entries() + b.entries(), a.stars() + b.stars(), a.links()));
        }
        return List.copyOf(lines.values());
    }
}
