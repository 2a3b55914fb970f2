// Caught by Exercise3EntryImportTest.takes_few_trips_for_each_hundred: "neither an identity column nor executeUpdate()"
package threeways.choose;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jooq.DSLContext;

public class EntryImport {

    public static final int TOGETHER = 100;

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public EntryImport(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    public List<Draft> addAll(List<Draft> drafts) {
        List<Draft> refused = new ArrayList<>();
        for (int from = 0; from < drafts.size(); from += TOGETHER) {
            List<Draft> hundred = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
            try {
                factory.inTransaction(session -> insert(hundred, session));
            } catch (ConstraintViolationException | DataException e) {
                refused.addAll(hundred);
            }
        }
        return refused;
    }

    private void insert(List<Draft> hundred, Session session) {
        for (Draft draft : hundred) {
            Entry entry = new Entry(draft.headline(), draft.writtenOn(), draft.rating());
            entry.setBlog(session.getReference(Blog.class, draft.blogId()));
            session.persist(entry);
        }
    }
}
