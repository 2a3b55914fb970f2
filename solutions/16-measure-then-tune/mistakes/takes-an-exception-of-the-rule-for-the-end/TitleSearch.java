// Caught by Exercise5TitleSearchTest.gives_the_connection_back_if_the_rule_throws: "no end of the titles"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jooq.Record1;
import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;

public class TitleSearch {

    private final DSLContext ctx;

    public TitleSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<String> first(Predicate<String> wanted) {
        try (Stream<Record1<String>> titles = ctx.select(BLOG.TITLE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetchStream()) {
            Iterator<Record1<String>> rows = titles.iterator();
            while (true) {
                String title = rows.next().value1();
                if (wanted.test(title)) {
                    return Optional.of(title);
                }
            }
        } catch (NoSuchElementException end) {
            return Optional.empty();
        }
    }
}
