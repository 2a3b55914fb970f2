// Caught by Exercise2PostponementTest.keeps_what_the_caller_had_changed_before: "refresh the blog after it"
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
        session.doWork(connection -> new Calendar(DSL.using(connection, dialect)).moveAllTo(day, blog.getAuthor().getId()));
        session.refresh(blog);
        blog.setTitle(title);
    }
}
