// Caught by Exercise2BlogSearchTest.finds_blogs_by_each_field_and_counts_them: "2 stands in the list twice"
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
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Row1;
import org.jooq.Table;
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
        if (form.authors() != null && form.authors().isEmpty()) {
            return new ResultPage(List.of(), 0);
        }
        Condition fits = fits(form);
        Table<? extends Record> blogs = BLOG;
        if (form.authors() != null) {
            @SuppressWarnings("unchecked")
            Row1<Long>[] ids = form.authors().stream().map(DSL::row).toArray(Row1[]::new);
            var ticked = DSL.values(ids).as("ticked", "id");
            blogs = BLOG.join(ticked).on(BLOG.AUTHOR_ID.eq(ticked.field("id", Long.class)));
        }
        Condition next = last == null
                ? DSL.noCondition()
                : BLOG.PUB_DATE.lt(last.pubDate()).or(BLOG.PUB_DATE.eq(last.pubDate()).and(BLOG.ID.lt(last.id())));
        long total = ctx.selectCount().from(blogs).where(fits).fetchSingle().value1();
        List<Hit> hits = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(blogs).where(fits).and(next)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc()).limit(size).fetch(Records.mapping(Hit::new));
        return new ResultPage(hits, total);
    }

    private static Condition fits(SearchForm form) {
        Condition fits = DSL.noCondition();
        if (form.title() != null) {
            fits = fits.and(BLOG.TITLE.containsIgnoreCase(form.title()));
        }
        if (form.year() != null) {
            fits = fits.and(BLOG.PUB_DATE.between(LocalDate.of(form.year(), 1, 1), LocalDate.of(form.year(), 12, 31)));
        }
        if (form.tag() != null) {
            fits = fits.and(BLOG.ID.in(DSL.select(ENTRY.BLOG_ID).from(ENTRY).join(ENTRY_TAG)
                    .on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                    .where(TAG.NAME.eq(form.tag()))));
        }
        return fits;
    }
}
