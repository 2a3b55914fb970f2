// Caught by Exercise6TitlesByIdTest.sends_nine_texts_for_two_hundred_lengths: "5,001 ids are one statement too"
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
        List<Long> sorted = new ArrayList<>(new TreeSet<>(ids));
        List<String> titles = new ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            int size = Integer.highestOneBit(sorted.size() - from);
            titles.addAll(ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.in(sorted.subList(from, from + size))).orderBy(BLOG.ID)
                    .fetch(BLOG.TITLE));
            from += size;
        }
        return titles;
    }
}
