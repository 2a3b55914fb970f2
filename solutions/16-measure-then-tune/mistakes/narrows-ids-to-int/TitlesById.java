// Caught by Exercise6TitlesByIdTest.counts_an_id_once_and_unknown_ones_never: "cast to an int"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

public class TitlesById {

    private final DSLContext ctx;

    public TitlesById(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<String> titlesOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Settings settings = ((Settings) ctx.settings().clone()).withInListPadding(true);
        DSLContext padding = DSL.using(ctx.configuration().derive(settings));
        return padding.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.in(ids.stream().map(id -> (long) id.intValue()).toList()))
                .orderBy(BLOG.ID).fetch(BLOG.TITLE);
    }
}
