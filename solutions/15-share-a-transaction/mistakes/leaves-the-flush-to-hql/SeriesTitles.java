// Caught by Exercise4SeriesTitlesTest.has_no_conflict_with_itself: "has the flush mode COMMIT"
package threeways.shareatransaction;

import org.hibernate.Session;
import org.jooq.SQLDialect;

public class SeriesTitles {

    private final Session session;
    private final SQLDialect dialect;

    public SeriesTitles(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public int putBefore(String series, long authorId) {
        int renamed = session
                .createMutationQuery("update versioned VersionedBlog set title = concat(:series, ': ', title) where authorId = :author")
                .setParameter("series", series)
                .setParameter("author", authorId)
                .executeUpdate();
        session.createSelectionQuery("from VersionedBlog where authorId = :author", VersionedBlog.class)
                .setParameter("author", authorId)
                .getResultList()
                .forEach(session::refresh);
        return renamed;
    }
}
