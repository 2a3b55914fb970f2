// Caught by Exercise4BlogByTitleTest.takes_a_title_with_special_characters_as_it_is: "stands in the text of the SQL. Bind it"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static threeways.blog.db.Tables.BLOG;

import java.util.Optional;
import org.jooq.DSLContext;
import threeways.blog.Headline;

public class BlogByTitle {

    private final DSLContext ctx;

    public BlogByTitle(DSLContext ctx) {
        this.ctx = ctx;
    }

    public Optional<Headline> find(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.eq(title))
                .fetchOptional(mapping(Headline::new));
    }

    public Headline get(String title) {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(BLOG.TITLE.eq(inline(title)))
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
