// Caught by Exercise2PostponementTest.leaves_the_transaction_to_the_caller: "must be moved by one UPDATE"
package threeways.shareatransaction;

import java.time.LocalDate;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import threeways.blog.Blog;

public class Postponement {

    private final Session session;
    private final SQLDialect dialect;

    public Postponement(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public void postpone(Blog blog, LocalDate day, String title) {
        session.createSelectionQuery("from Blog where author = :author", Blog.class).setParameter("author", blog.getAuthor())
                .getResultList()
                .forEach(one -> one.setPubDate(day));
        session.refresh(blog);
        blog.setPubDate(day);
        blog.setTitle(title);
    }
}
