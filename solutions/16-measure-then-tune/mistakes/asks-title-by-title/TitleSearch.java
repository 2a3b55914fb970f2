// Caught by Exercise5TitleSearchTest.asks_in_order_and_stops: "statements were sent"
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
        for (int from = 0;; from++) {
            String title = ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).limit(1).offset(from)
                    .fetchOne(BLOG.TITLE);
            if (title == null) {
                return Optional.empty();
            }
            if (wanted.test(title)) {
                return Optional.of(title);
            }
        }
    }
}
