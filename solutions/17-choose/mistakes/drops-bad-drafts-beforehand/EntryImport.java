// Caught by Exercise3EntryImportTest.stores_all_or_none_of_each_hundred: "Sort no draft out beforehand"
package threeways.choose;

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
        List<Draft> good = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean bad = draft.headline() == null || draft.headline().length() > 200 || draft.writtenOn() == null;
            (bad ? refused : good).add(draft);
        }
        for (int from = 0; from < good.size(); from += TOGETHER) {
            List<Draft> hundred = good.subList(from, Math.min(from + TOGETHER, good.size()));
            try {
                insert(ctx, hundred);
            } catch (IntegrityConstraintViolationException | DataException bad) {
                refused.addAll(hundred);
            }
        }
        return refused;
    }

    private static void insert(DSLContext in, List<Draft> hundred) {
        var insert = in.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING);
        for (Draft draft : hundred) {
            insert = insert.values(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating());
        }
        insert.execute();
    }
}
