// Caught by Exercise4SeriesTitlesTest.renames_in_one_update: "A query has a limit"
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
                .set(BLOG.TITLE, DSL.concat(DSL.val(series + ": "), BLOG.TITLE)).set(BLOG.VERSION, BLOG.VERSION.plus(1))
                .where(BLOG.AUTHOR_ID.eq(authorId)).execute());
        List<VersionedBlog> blogs = session.createSelectionQuery("from VersionedBlog where authorId = :author", VersionedBlog.class)
                .setParameter("author", authorId).setMaxResults(100).getResultList();
        blogs.forEach(session::refresh);
        return renamed;
    }
}
