// Caught by Exercise5TitleSearchTest.agrees_with_a_reference_on_a_large_archive: "blank by blank"
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
        try (var titles = ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).fetchStream()) {
            return titles.map(row -> row.value1().strip()).filter(wanted).findFirst();
        }
    }
}
