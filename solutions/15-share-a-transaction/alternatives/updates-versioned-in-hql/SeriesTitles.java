package threeways.shareatransaction;

import java.util.List;
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
        session.flush();
        int renamed = session
                .createMutationQuery("update versioned VersionedBlog set title = concat(:series, title) where authorId = :author")
                .setParameter("series", series + ": ").setParameter("author", authorId).executeUpdate();
        List<VersionedBlog> blogs = session.createSelectionQuery("from VersionedBlog where authorId = :author", VersionedBlog.class)
                .setParameter("author", authorId).getResultList();
        blogs.forEach(session::refresh);
        return renamed;
    }
}
