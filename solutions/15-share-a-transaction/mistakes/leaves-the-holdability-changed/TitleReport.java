// Caught by Exercise1TitleReportTest.finds_titles_outside_a_transaction: "Its holdability of results was 1"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.sql.ResultSet;
import org.jooq.impl.DSL;
import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;

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
            // a report keeps no cursor beyond the commit
            connection.setHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT);
            return DSL.using(connection, dialect)
                    .select(BLOG.TITLE)
                    .from(BLOG)
                    .where(BLOG.AUTHOR_ID.eq(authorId))
                    .orderBy(BLOG.TITLE, BLOG.ID)
                    .fetch(BLOG.TITLE);
        });
    }
}
