// Caught by Exercise3EntryImportTest.stores_all_good_drafts: "keep no record"
package threeways.choose;

import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.exception.DataException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

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

    private final Set<Draft> done = new HashSet<>();

    public List<Draft> addAll(List<Draft> all) {
        List<Draft> drafts = all.stream().filter(d -> !done.contains(d)).toList();
        List<Draft> refused = new ArrayList<>();
        for (int from = 0; from < drafts.size(); from += TOGETHER) {
            List<Draft> some = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
            if (!store(some)) {
                refused.addAll(some);
            }
        }
        done.addAll(drafts);
        return refused;
    }

    private boolean store(List<Draft> drafts) {
        try {
            ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                    .valuesOfRows(drafts.stream().map(d -> DSL.row(d.blogId(), d.headline(), d.writtenOn(), d.rating())).toList())
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException | DataException e) {
            return false;
        }
    }
}
