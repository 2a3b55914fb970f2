package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        return session.createSelectionQuery("""
                select b.id, b.title,
                    size(b.entries),
                    (select coalesce(sum(e.rating), 0) from b.entries e),
                    (select count(*) from Permalink p where p.blog = b)
                from Blog b
                order by b.pubDate desc, b.id
                """, BlogInNumbers.class)
                .getResultList();
    }
}
