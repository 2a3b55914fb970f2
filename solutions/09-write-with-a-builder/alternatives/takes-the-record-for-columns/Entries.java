package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return ctx.insertInto(ENTRY)
                .set(ctx.newRecord(ENTRY, draft))
                .returning(ENTRY.ID)
                .fetchOne()
                .getId();
    }
}
