// Caught by Exercise5TitleSearchTest.gives_the_connection_back_if_the_rule_throws: "the rule threw an Error"
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
        var titles = ctx.select(BLOG.TITLE).from(BLOG).orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE).fetchLazy();
        try {
            while (titles.hasNext()) {
                String title = titles.fetchNext().value1();
                if (wanted.test(title)) {
                    titles.close();
                    return Optional.of(title);
                }
            }
            return Optional.empty();
        } catch (RuntimeException thrown) {
            titles.close();
            throw thrown;
        }
    }
}
