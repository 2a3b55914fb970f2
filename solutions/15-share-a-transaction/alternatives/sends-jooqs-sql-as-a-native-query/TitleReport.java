package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.hibernate.Session;
import org.jooq.Query;
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
        Query query = DSL.using(dialect).select(BLOG.TITLE).from(BLOG).where(BLOG.AUTHOR_ID.eq(authorId)).orderBy(BLOG.TITLE, BLOG.ID);
        return session.createNativeQuery(query.getSQL(), String.class).setParameter(1, authorId).getResultList();
    }
}
