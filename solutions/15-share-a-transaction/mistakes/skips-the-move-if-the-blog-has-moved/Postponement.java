// Caught by Exercise2PostponementTest.moves_the_others_if_the_blog_has_the_day_already: "move all the same"
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
        if (!day.equals(blog.getPubDate())) {
            session.doWork(connection -> new Calendar(DSL.using(connection, dialect)).moveAllTo(day, blog.getAuthor().getId()));
        }
        session.refresh(blog);
        blog.setTitle(title);
    }
}
