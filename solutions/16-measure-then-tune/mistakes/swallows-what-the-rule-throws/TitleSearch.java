// Caught by Exercise5TitleSearchTest.gives_the_connection_back_if_the_rule_throws: "that very exception"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;

public class TitleSearch {

    private final DSLContext ctx;

    public TitleSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<String> first(Predicate<String> wanted) {
        try (Stream<Record1<String>> titles = ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).fetchStream()) {
            return titles.map(Record1::value1).filter(wanted).findFirst();
        } catch (RuntimeException confused) {
            return Optional.empty();
        }
    }
}
