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
        List<VersionedBlog> blogs = session.createSelectionQuery("from VersionedBlog where authorId = :author", VersionedBlog.class)
                .setParameter("author", authorId).getResultList();
        session.createNativeMutationQuery("update blog set title = concat(:series, title), version = version + 1 where author_id = :author")
                .setParameter("series", series + ": ").setParameter("author", authorId).executeUpdate();
        for (VersionedBlog blog : blogs) {
            session.refresh(blog);
        }
        return blogs.size();
    }
}
