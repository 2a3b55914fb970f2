// Not on sqlite: its driver tells no SQLState, and so Hibernate throws no ConstraintViolationException
package threeways.choose;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        String rows = IntStream.range(0, hundred.size()).mapToObj("(:b%1$d, :h%1$d, :w%1$d, :r%1$d)"::formatted).collect(joining(", "));
        var insert = session.createMutationQuery("insert into Entry (blog, headline, writtenOn, rating) values " + rows);
        for (int i = 0; i < hundred.size(); i++) {
            Draft draft = hundred.get(i);
            insert.setParameter("b" + i, session.getReference(Blog.class, draft.blogId()))
                    .setParameter("h" + i, draft.headline())
                    .setParameter("w" + i, draft.writtenOn())
                    .setParameter("r" + i, draft.rating());
        }
        insert.executeUpdate();
    }
}
