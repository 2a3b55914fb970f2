// Caught by Exercise1TitleReportTest.shows_what_is_stored_outside_a_transaction: "must show the stored title"
package threeways.shareatransaction;

import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import threeways.blog.Blog;

public class TitleReport {

    private final Session session;
    private final SQLDialect dialect;

    public TitleReport(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public List<String> titlesOf(long authorId) {
        return session.createSelectionQuery("from Blog where author.id = :author order by title, id", Blog.class)
                .setParameter("author", authorId).getResultList().stream().map(Blog::getTitle).toList();
    }
}
