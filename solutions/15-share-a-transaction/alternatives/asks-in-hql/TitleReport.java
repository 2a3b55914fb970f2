package threeways.shareatransaction;

import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;

public class TitleReport {

    private final Session session;
    private final SQLDialect dialect;

    public TitleReport(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    public List<String> titlesOf(long authorId) {
        return session.createSelectionQuery("select title from Blog where author.id = :author order by title, id", String.class)
                .setParameter("author", authorId).getResultList();
    }
}
