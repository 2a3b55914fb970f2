// Caught by Exercise6TitlesByIdTest.sends_nine_texts_for_two_hundred_lengths: "cut no list at a fixed length"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
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
        List<Long> padded = new ArrayList<>(new TreeSet<>(ids));
        while (padded.size() < 256) {
            padded.add(padded.get(0));
        }
        return ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.in(padded.subList(0, 256))).orderBy(BLOG.ID).fetch(BLOG.TITLE);
    }
}
