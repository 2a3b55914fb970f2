package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.LoaderError;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

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
