// Caught by Exercise1TitleReportTest.passes_on_what_the_database_says: "a catch block swallows it"
// Not on postgresql: the check that refuses each step is left out there
package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import jakarta.persistence.PersistenceException;
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
        try {
            session.flush();
        } catch (PersistenceException outside) {
            // no transaction
        }
        return session.doReturningWork(connection -> DSL.using(connection, dialect).select(BLOG.TITLE).from(BLOG)
                .where(BLOG.AUTHOR_ID.eq(authorId)).orderBy(BLOG.TITLE, BLOG.ID).fetch(BLOG.TITLE));
    }
}
