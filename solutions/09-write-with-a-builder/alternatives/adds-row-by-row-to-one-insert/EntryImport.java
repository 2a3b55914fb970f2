package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep4;
import threeways.blog.db.tables.records.EntryRecord;

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
        if (drafts.isEmpty()) {
            return;
        }
        InsertValuesStep4<EntryRecord, Long, String, LocalDate, Integer> insert = ctx
                .insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING);
        for (Draft draft : drafts) {
            insert = insert.values(draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating());
        }
        insert.execute();
    }
}
