// Caught by Exercise4BlogByTitleTest.agrees_with_plain_java_for_titles_that_are_alike_and_after_changes: "The answer remembers the first call"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.BLOG;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import threeways.blog.Headline;

public class BlogByTitle {

    private final DSLContext ctx;

    private final Map<String, Optional<Headline>> kept = new HashMap<>();

    public BlogByTitle(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<Headline> find(String title) {
        if (!kept.containsKey(title)) {
            kept.put(title, askedFind(title));
        }
        return kept.get(title);
    }

    private Optional<Headline> askedFind(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.eq(title))
                .fetchOptional(mapping(Headline::new));
    }

    public Headline get(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.eq(title))
                .fetchSingle(mapping(Headline::new));
    }

    public Optional<Headline> newest(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.eq(title))
                .orderBy(BLOG.PUB_DATE.desc())
                .limit(1)
                .fetchOptional(mapping(Headline::new));
    }
}
