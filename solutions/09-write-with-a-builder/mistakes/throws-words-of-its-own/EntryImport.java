// Caught by Exercise4EntryImportTest.passes_on_what_the_database_said: "let the exception reach the caller"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.row;
import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        try {
            ctx.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                    .valuesOfRows(drafts.stream()
                            .map(draft -> row(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()))
                            .toList())
                    .execute();
        } catch (DataAccessException refused) {
            throw new IllegalArgumentException("These drafts can't be imported");
        }
    }
}
