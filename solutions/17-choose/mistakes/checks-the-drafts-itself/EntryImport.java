// Caught by Exercise3EntryImportTest.refuses_what_violates_a_constraint_that_no_code_knows: "checks of your own can't know it"
package threeways.choose;

import static org.jooq.impl.DSL.row;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

public class EntryImport {

    public static final int TOGETHER = 100;

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;
    private Set<Long> blogs;

    public EntryImport(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    public List<Draft> addAll(List<Draft> drafts) {
        List<Draft> refused = new ArrayList<>();
        blogs = ctx.select(BLOG.ID).from(BLOG).fetchSet(BLOG.ID);
        for (int from = 0; from < drafts.size(); from += TOGETHER) {
            List<Draft> hundred = drafts.subList(from, Math.min(from + TOGETHER, drafts.size()));
            if (hundred.stream().allMatch(this::isGood)) {
                ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                        .valuesOfRows(hundred.stream()
                                .map(draft -> row(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()))
                                .toList())
                        .execute();
            } else {
                refused.addAll(hundred);
            }
        }
        return refused;
    }

    private boolean isGood(Draft draft) {
        return draft.headline() != null && draft.headline().length() <= 200 && draft.writtenOn() != null && blogs.contains(draft.blogId());
    }
}
