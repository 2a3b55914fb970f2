// Caught by Exercise2PostponementTest.keeps_what_no_query_would_flush: "has the flush mode COMMIT"
package threeways.shareatransaction;

import java.time.LocalDate;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import threeways.blog.Blog;

public class Postponement {

    private final Session session;
    private final SQLDialect dialect;

    public Postponement(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public void postpone(Blog blog, LocalDate day, String title) {
        long authorId = session.createSelectionQuery("select author.id from Blog where id = :id", Long.class)
                .setParameter("id", blog.getId()).getSingleResult();
        session.doWork(connection -> new Calendar(DSL.using(connection, dialect)).moveAllTo(day, authorId));
        session.refresh(blog);
        blog.setTitle(title);
    }
}
