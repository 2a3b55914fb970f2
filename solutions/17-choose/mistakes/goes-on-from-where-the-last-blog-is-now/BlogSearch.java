// Caught by Exercise2BlogSearchTest.shows_each_blog_once_while_others_write: "Go on after the date that was shown"
package threeways.choose;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;

public class BlogSearch {

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public BlogSearch(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    public ResultPage find(SearchForm form, Hit last, int size) {
        Condition fits = fits(form);
        Condition next = DSL.noCondition();
        if (last != null) {
            // it may have been deleted; then its date as it was shown has to do
            var same = BLOG.as("same");
            Field<LocalDate> date = DSL.coalesce(
                    DSL.field(DSL.select(same.PUB_DATE).from(same).where(same.ID.eq(last.id()))),
                    DSL.val(last.pubDate()));
            next = BLOG.PUB_DATE.lt(date).or(BLOG.PUB_DATE.eq(date).and(BLOG.ID.lt(last.id())));
        }
        List<Hit> hits = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(fits).and(next)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc()).limit(size).fetch(Records.mapping(Hit::new));
        return new ResultPage(hits, ctx.fetchCount(BLOG, fits));
    }

    private static Condition fits(SearchForm form) {
        Condition fits = DSL.noCondition();
        if (form.title() != null) {
            fits = fits.and(BLOG.TITLE.containsIgnoreCase(form.title()));
        }
        if (form.year() != null) {
            fits = fits.and(BLOG.PUB_DATE.between(LocalDate.of(form.year(), 1, 1), LocalDate.of(form.year(), 12, 31)));
        }
        if (form.authors() != null) {
            fits = fits.and(BLOG.AUTHOR_ID.in(form.authors()));
        }
        if (form.tag() != null) {
            fits = fits.and(BLOG.ID.in(DSL.select(ENTRY.BLOG_ID).from(ENTRY).join(ENTRY_TAG)
                    .on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                    .where(TAG.NAME.eq(form.tag()))));
        }
        return fits;
    }
}
