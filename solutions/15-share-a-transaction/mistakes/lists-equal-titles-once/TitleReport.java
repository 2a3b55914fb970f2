// Caught by Exercise1TitleReportTest.keeps_a_title_that_two_blogs_have: "no grouping by title"
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
        return session.doReturningWork(connection -> DSL.using(connection, dialect)
                .select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.AUTHOR_ID.eq(authorId))
                .groupBy(BLOG.TITLE)
                .orderBy(BLOG.TITLE, DSL.min(BLOG.ID))
                .fetch(BLOG.TITLE));
    }
}
