// Caught by Exercise1TitleReportTest.finds_titles_outside_a_transaction: "Its read-only was false, and is true"
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
        if (session.isJoinedToTransaction()) {
            session.flush();
        }
        return session.doReturningWork(connection -> {
            connection.setReadOnly(true); // a report writes nothing
            return DSL.using(connection, dialect).select(BLOG.TITLE).from(BLOG).where(BLOG.AUTHOR_ID.eq(authorId))
                    .orderBy(BLOG.TITLE, BLOG.ID).fetch(BLOG.TITLE);
        });
    }
}
