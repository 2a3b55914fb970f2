// Caught by Exercise6TitlesByIdTest.finds_titles_of_another_archive_too: "pad the list with one of its own ids"
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
        List<Long> padded = new ArrayList<>(ids);
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(0L);
        }
        return ctx.select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.ID.in(padded))
                .orderBy(BLOG.ID)
                .fetch(BLOG.TITLE);
    }
}
