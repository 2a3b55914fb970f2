// Caught by Exercise4SeriesTitlesTest.counts_each_version_on_by_one: "left the version alone"
package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.util.List;
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
        session.flush();
        int renamed = session.doReturningWork(connection -> DSL.using(connection, dialect).update(BLOG)
                .set(BLOG.TITLE, DSL.concat(DSL.val(series + ": "), BLOG.TITLE))
                .where(BLOG.AUTHOR_ID.eq(authorId)).execute());
        List<VersionedBlog> blogs = session.createSelectionQuery("from VersionedBlog where authorId = :author", VersionedBlog.class)
                .setParameter("author", authorId).getResultList();
        blogs.forEach(session::refresh);
        return renamed;
    }
}
