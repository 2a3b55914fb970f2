// Caught by Exercise1TitleReportTest.finds_titles_outside_a_transaction: "of a transaction that the answer began"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class TitleReport {

    private final Session session;
    private final SQLDialect dialect;

    public TitleReport(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public List<String> titlesOf(long authorId) {
        boolean own = !session.isJoinedToTransaction();
        if (own) {
            session.beginTransaction();
        }
        session.flush();
        List<String> titles = session.doReturningWork(connection -> DSL.using(connection, dialect).select(BLOG.TITLE).from(BLOG)
                .where(BLOG.AUTHOR_ID.eq(authorId)).orderBy(BLOG.TITLE, BLOG.ID).fetch(BLOG.TITLE));
        if (own) {
            session.getTransaction().commit();
        }
        return titles;
    }
}
