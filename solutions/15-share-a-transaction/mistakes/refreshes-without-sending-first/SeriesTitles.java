// Caught by Exercise4SeriesTitlesTest.has_no_conflict_with_itself: "changed before the call"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.util.List;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class SeriesTitles {

    private final Session session;
    private final SQLDialect dialect;

    public SeriesTitles(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public int putBefore(String series, long authorId) {
        int renamed = session.doReturningWork(connection -> DSL.using(connection, dialect).update(BLOG)
                .set(BLOG.TITLE, DSL.concat(DSL.val(series + ": "), BLOG.TITLE)).set(BLOG.VERSION, BLOG.VERSION.plus(1))
                .where(BLOG.AUTHOR_ID.eq(authorId)).execute());
        session.setHibernateFlushMode(FlushMode.MANUAL);
        List<VersionedBlog> blogs = session.createSelectionQuery("from VersionedBlog where authorId = :author", VersionedBlog.class)
                .setParameter("author", authorId).getResultList();
        blogs.forEach(session::refresh);
        session.setHibernateFlushMode(FlushMode.AUTO);
        return renamed;
    }
}
