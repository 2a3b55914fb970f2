// Not on postgresql, mysql, mariadb, sqlite: "final table" is the word of H2
package threeways.writewithabuilder;

import org.jooq.DSLContext;

/** Takes new entries in. */
public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Stores the draft as a new entry of its blog and returns the id that the database gave it. A rating that is null stays null. One statement
     * does both.
     */
    public long add(Draft draft) {
        return ctx.resultQuery("select id from final table (insert into entry (blog_id, headline, written_on, rating) values (?, ?, ?, ?))",
                draft.blogId(), draft.headline(), draft.writtenOn(), draft.rating()).fetchSingle(0, Long.class);
    }
}
