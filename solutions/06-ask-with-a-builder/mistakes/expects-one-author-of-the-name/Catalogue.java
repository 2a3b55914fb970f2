// Caught by Exercise2CatalogueTest.agrees_with_plain_java_and_after_changes: "compare with in instead of =, or join"
package threeways.askwithabuilder;

import static org.jooq.Records.mapping;
import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import threeways.blog.Headline;

public class Catalogue {

    private final DSLContext ctx;

    public Catalogue(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<String> publishedOn(LocalDate day) {
        return ctx.select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.eq(day))
                .orderBy(BLOG.TITLE)
                .fetch(BLOG.TITLE);
    }

    public List<String> writtenBy(String author) {
        return ctx.select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.AUTHOR_ID.eq(DSL.select(AUTHOR.ID).from(AUTHOR).where(AUTHOR.NAME.eq(author))))
                .orderBy(BLOG.TITLE)
                .fetch(BLOG.TITLE);
    }

    public List<String> since(LocalDate day) {
        return ctx.select(BLOG.TITLE)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(day))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(BLOG.TITLE);
    }

    public List<Headline> headlines() {
        return ctx.select(BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.TITLE)
                .fetch(mapping(Headline::new));
    }
}
