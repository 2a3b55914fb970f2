// Caught by Exercise1EntriesTest.returns_the_id_of_its_own_entry: "store each draft that comes"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.ENTRY;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

public class Entries {

    private final DSLContext ctx;
    private final Map<Draft, Long> stored = new HashMap<>();

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    public long add(Draft draft) {
        return stored.computeIfAbsent(draft, this::insert);
    }

    private long insert(Draft draft) {
        return ctx.insertInto(ENTRY)
                .set(ENTRY.BLOG_ID, draft.blogId())
                .set(ENTRY.HEADLINE, draft.headline())
                .set(ENTRY.WRITTEN_ON, draft.writtenOn())
                .set(ENTRY.RATING, draft.rating())
                .returningResult(ENTRY.ID)
                .fetchSingle(ENTRY.ID);
    }
}
