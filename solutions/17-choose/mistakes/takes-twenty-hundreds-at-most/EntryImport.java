// Caught by Exercise3EntryImportTest.stores_any_number_of_drafts: "no number of drafts is too large"
package threeways.choose;

import static org.jooq.impl.DSL.row;
import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;

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
        for (int from = 0; from < Math.min(drafts.size(), 20 * TOGETHER); from += TOGETHER) {
            List<Draft> hundred = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
            try {
                ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                        .valuesOfRows(hundred.stream()
                                .map(draft -> row(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()))
                                .toList())
                        .execute();
            } catch (IntegrityConstraintViolationException | DataException e) {
                refused.addAll(hundred);
            }
        }
        return refused;
    }
}
