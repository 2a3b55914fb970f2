// Caught by Exercise4EntryImportTest.stores_all_or_none: "Put all in one transaction"
package threeways.writewithabuilder;

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
            ctx.batchInsert(drafts.stream().map(draft -> ctx.newRecord(ENTRY, draft)).toList()).execute();
        } catch (DataAccessException refused) {
            drafts.forEach(draft -> ctx.deleteFrom(ENTRY)
                    .where(ENTRY.BLOG_ID.eq(draft.blogId()))
                    .and(ENTRY.HEADLINE.eq(draft.headline()))
                    .execute());
            throw refused;
        }
    }
}
