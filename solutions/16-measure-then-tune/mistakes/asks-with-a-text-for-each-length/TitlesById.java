// Caught by Exercise6TitlesByIdTest.sends_four_texts_for_eight_lengths: "Pad each list"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

public class TitlesById {

    private final DSLContext ctx;

    public TitlesById(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<String> titlesOf(Collection<Long> ids) {
        return ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.in(ids)).orderBy(BLOG.ID).fetch(BLOG.TITLE);
    }
}
