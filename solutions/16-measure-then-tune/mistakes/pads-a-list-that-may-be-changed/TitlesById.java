// Caught by Exercise6TitlesByIdTest.leaves_what_is_the_callers: "Expected the caller's list as it was"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

public class TitlesById {

    private final DSLContext ctx;

    public TitlesById(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<String> titlesOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Long> padded = ids instanceof ArrayList<Long> list ? list : new ArrayList<>(ids);
        Long one = padded.get(0);
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(one);
        }
        return ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.in(padded)).orderBy(BLOG.ID).fetch(BLOG.TITLE);
    }
}
