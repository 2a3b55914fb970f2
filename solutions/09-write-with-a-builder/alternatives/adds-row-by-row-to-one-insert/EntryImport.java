package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep4;
import threeways.blog.db.tables.records.EntryRecord;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

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
