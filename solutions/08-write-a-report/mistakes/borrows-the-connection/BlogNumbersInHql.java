// Caught by Exercise5BlogNumbersInHqlTest.loads_no_entity_and_lets_hibernate_write_the_sql: "past Hibernate"
package threeways.writeareport;

import java.util.List;
import org.hibernate.Session;
import org.jooq.impl.DSL;

public class BlogNumbersInHql {

    private final Session session;

    public BlogNumbersInHql(Session session) {
        this.session = session;
    }

    public List<BlogInNumbers> newestFirst() {
        return session.doReturningWork(connection -> DSL.using(connection).fetch("""
                select b.id, b.title,
                    (select count(*) from entry e where e.blog_id = b.id) as entries,
                    (select coalesce(sum(e.rating), 0) from entry e where e.blog_id = b.id) as stars,
                    (select count(*) from permalink p where p.blog_id = b.id) as links
                from blog b
                order by b.pub_date desc, b.id
                """).into(BlogInNumbers.class));
    }
}
