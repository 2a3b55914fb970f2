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
        for (int from = 0; from < drafts.size(); from += TOGETHER) {
            List<Draft> some = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
            if (!store(some)) {
                refused.addAll(some);
            }
        }
        return refused;
    }

    private boolean store(List<Draft> drafts) {
        try {
            ctx.transaction(t -> t.dsl().batchInsert(drafts.stream().map(d -> {
                var e = t.dsl().newRecord(ENTRY);
                e.setBlogId(d.blogId());
                e.setHeadline(d.headline());
                e.setWrittenOn(d.writtenOn());
                e.setRating(d.rating());
                return e;
            }).toList()).execute());
            return true;
        } catch (IntegrityConstraintViolationException | DataException e) {
            return false;
        }
    }
}
