// Caught by Exercise2PostponementTest.passes_on_what_the_database_says: "a catch block swallows it"
// Not on postgresql: the check that refuses each step is left out there
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
        session.flush();
        try {
            session.doWork(connection -> new Calendar(DSL.using(connection, dialect)).moveAllTo(day, blog.getAuthor().getId()));
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
        }
        session.refresh(blog);
        blog.setTitle(title);
    }
}
