// Caught by Exercise1EntriesTest.needs_one_statement_and_binds_its_values: "stands in the text of the SQL. Bind it"
package threeways.writewithabuilder;

import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return ctx.resultQuery("select id from final table (insert into entry (blog_id, headline, written_on, rating) values ("
                + draft.blogId() + ", '" + draft.headline().replace("'", "''") + "', date '" + draft.writtenOn() + "', " + draft.rating()
                + "))").fetchSingle(0, Long.class);
    }
}
