// Caught by Exercise5TitleSearchTest.asks_in_order_and_stops: "A sixth was read before"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;

public class TitleSearch {

    private final DSLContext ctx;

    public TitleSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<String> first(Predicate<String> wanted) {
        try (var titles = ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).fetchLazy()) {
            while (titles.hasNext()) {
                String title = titles.fetchNext().value1();
                boolean more = titles.hasNext();
                if (wanted.test(title)) {
                    return Optional.of(title);
                }
                if (!more) {
                    break;
                }
            }
        }
        return Optional.empty();
    }
}
