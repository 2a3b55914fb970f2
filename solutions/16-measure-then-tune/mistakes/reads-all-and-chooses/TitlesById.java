// Caught by Exercise6TitlesByIdTest.lets_the_database_choose: "no WHERE"
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
        return ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG).orderBy(BLOG.ID).fetch().stream().filter(row -> ids.contains(row.value1()))
                .map(row -> row.value2()).toList();
    }
}
