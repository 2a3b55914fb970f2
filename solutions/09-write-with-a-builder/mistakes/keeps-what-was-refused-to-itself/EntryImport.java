// Caught by Exercise4EntryImportTest.stores_all_or_none: "Catch no exception"
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
                    .valuesOfRows(
                            drafts.stream().map(draft -> row(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating())).toList())
                    .execute();
        } catch (DataAccessException refused) {
            System.getLogger("import").log(System.Logger.Level.DEBUG, refused.getMessage());
        }
    }
}
