// Caught by Exercise4EntryImportTest.leaves_alone_what_others_store_meanwhile: "you can't tell yours from others'"
package threeways.writewithabuilder;

import static org.jooq.impl.DSL.max;
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
        Long last = ctx.select(max(ENTRY.ID)).from(ENTRY).fetchSingle().value1();
        try {
            ctx.batchInsert(drafts.stream().map(draft -> ctx.newRecord(ENTRY, draft)).toList()).execute();
        } catch (DataAccessException refused) {
            ctx.deleteFrom(ENTRY).where(ENTRY.ID.gt(last)).execute();
            throw refused;
        }
    }
}
