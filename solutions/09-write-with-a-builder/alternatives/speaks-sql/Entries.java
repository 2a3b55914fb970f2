// Not on postgresql, mysql, mariadb, sqlite: "final table" is the word of H2
package threeways.writewithabuilder;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return ctx.resultQuery("select id from final table (insert into entry (blog_id, headline, written_on, rating) values (?, ?, ?, ?))",
                draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()).fetchSingle(0, Long.class);
    }
}
