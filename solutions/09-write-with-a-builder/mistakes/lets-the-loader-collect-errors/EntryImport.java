// Caught by Exercise4EntryImportTest.stores_all_or_none: "as jOOQ's loader does"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jooq.DSLContext;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        try {
            ctx.loadInto(ENTRY)
                    .bulkAll()
                    .loadRecords(drafts.stream().map(draft -> ctx.newRecord(ENTRY, draft)).toList())
                    .fields(null, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                    .execute();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
