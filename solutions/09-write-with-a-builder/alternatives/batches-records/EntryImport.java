package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.List;
import org.jooq.DSLContext;

public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    public void addAll(List<Draft> drafts) {
        ctx.transaction(tx -> {
            tx.dsl().batchInsert(drafts.stream().map(draft -> tx.dsl().newRecord(ENTRY, draft)).toList()).execute();
        });
    }
}
