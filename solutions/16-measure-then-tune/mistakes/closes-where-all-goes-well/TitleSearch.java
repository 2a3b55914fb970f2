// Caught by Exercise5TitleSearchTest.gives_the_connection_back_if_the_rule_throws: "must be back in the pool"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record1;

public class TitleSearch {

    private final DSLContext ctx;

    public TitleSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<String> first(Predicate<String> wanted) {
        Cursor<Record1<String>> titles = ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).fetchLazy();
        String found = null;
        while (found == null && titles.hasNext()) {
            String title = titles.fetchNext().value1();
            if (wanted.test(title)) {
                found = title;
            }
        }
        titles.close();
        return Optional.ofNullable(found);
    }
}
