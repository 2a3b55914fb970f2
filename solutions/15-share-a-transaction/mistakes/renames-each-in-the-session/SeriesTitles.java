// Caught by Exercise4SeriesTitlesTest.renames_in_one_update: "what a session sends"
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
        List<VersionedBlog> blogs = session.createSelectionQuery("from VersionedBlog where authorId = :author", VersionedBlog.class)
                .setParameter("author", authorId).getResultList();
        blogs.forEach(blog -> blog.setTitle(series + ": " + blog.getTitle()));
        session.flush();
        return blogs.size();
    }
}
