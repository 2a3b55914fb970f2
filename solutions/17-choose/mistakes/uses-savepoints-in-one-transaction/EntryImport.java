// Caught by Exercise3EntryImportTest.keeps_the_hundreds_before_something_else_goes_wrong: "must stay stored"
package threeways.choose;

import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
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

    public List<Draft> addAll(List<Draft> drafts) {
        List<Draft> refused = new ArrayList<>();
        ctx.transaction(all -> {
            for (int from = 0; from < drafts.size(); from += TOGETHER) {
                List<Draft> some = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
                try {
                    all.dsl().transaction(t -> t.dsl().insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                            .valuesOfRows(some.stream().map(d -> DSL.row(d.blogId(), d.headline(), d.writtenOn(), d.rating())).toList())
                            .execute());
                } catch (IntegrityConstraintViolationException | DataException e) {
                    refused.addAll(some);
                }
            }
        });
        return refused;
    }
}
