// Caught by Exercise6TitlesByIdTest.finds_titles_in_the_order_of_ids: "settings were changed"
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
        if (ids.isEmpty()) {
            return List.of();
        }
        ctx.settings().setInListPadding(true);
        return ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.in(ids)).orderBy(BLOG.ID).fetch(BLOG.TITLE);
    }
}
