// Caught by Exercise5TitleSearchTest.sees_titles_as_they_are_now: "remember what was found"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Record1;

public class TitleSearch {

    private final DSLContext ctx;

    public TitleSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    private final List<String> found = new ArrayList<>();

    public Optional<String> first(Predicate<String> wanted) {
        Optional<String> old = found.stream().filter(wanted).findFirst();
        if (old.isPresent()) {
            return old;
        }
        try (var titles = ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).fetchStream()) {
            Optional<String> hit = titles.map(Record1::value1).filter(wanted).findFirst();
            hit.ifPresent(found::add);
            return hit;
        }
    }
}
