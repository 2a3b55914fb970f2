package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.LoaderError;

/** Takes in what another archive has sent: hundreds of entries at a time. */
public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Stores all drafts as new entries or, if the database refuses one of them, none, and throws what it said. Five hundred take five trips to the
     * database at most, and their values travel as bind values. No drafts are no error.
     */
    public void addAll(List<Draft> drafts) {
        ctx.transaction(tx -> {
            List<LoaderError> errors = tx.dsl().loadInto(ENTRY)
                    .bulkAfter(200)
                    .onErrorAbort()
                    .loadArrays(drafts.stream()
                            .map(draft -> new Object[]{draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()}))
                    .fields(ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                    .execute()
                    .errors();
            if (!errors.isEmpty()) {
                throw errors.get(0).exception();
            }
        });
    }
}
