// Caught by Exercise4VisitsTest.asks_once_with_jooq: "The query was sent by Hibernate"
package threeways.changethedatabase;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

public class Visits {

    private final SessionFactory sessionFactory;
    private final DSLContext ctx;

    public Visits(SessionFactory sessionFactory, DSLContext ctx) {
        this.sessionFactory = sessionFactory;
        this.ctx = ctx;
    }

    public void add(long blogId, Instant at) {
        sessionFactory.inTransaction(session -> session.persist(new Visit(blogId, LocalDateTime.ofInstant(at, ZoneOffset.UTC))));
    }

    public List<Instant> of(long blogId) {
        return sessionFactory.fromSession(session -> session
                .createSelectionQuery("select visitedAt from Visit where blogId = :blog order by visitedAt", LocalDateTime.class)
                .setParameter("blog", blogId).getResultList()).stream().map(at -> at.toInstant(ZoneOffset.UTC)).toList();
    }
}
