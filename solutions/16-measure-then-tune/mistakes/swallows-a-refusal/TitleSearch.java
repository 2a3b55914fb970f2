// Caught by Exercise5TitleSearchTest.lets_a_refusal_through: "a catch block swallows it"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.exception.DataAccessException;

public class TitleSearch {

    private final DSLContext ctx;

    public TitleSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<String> first(Predicate<String> wanted) {
        try (var titles = ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).fetchStream()) {
            return titles.map(Record1::value1).filter(wanted).findFirst();
        } catch (DataAccessException refused) {
            return Optional.empty();
        }
    }
}
