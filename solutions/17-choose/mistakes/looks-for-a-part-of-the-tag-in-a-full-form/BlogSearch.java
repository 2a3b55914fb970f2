// Caught by Exercise2BlogSearchTest.finds_in_another_archive_too: "each means the same in every form"
package threeways.choose;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.Condition;
import org.jooq.DSLContext;

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
        Condition wanted = wanted(form);
        var sorted = ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(wanted)
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc());
        var page = last == null ? sorted.limit(size) : sorted.seek(last.pubDate(), last.id()).limit(size);
        return new ResultPage(page.fetch(mapping(Hit::new)), ctx.fetchCount(BLOG, wanted));
    }

    private Condition wanted(SearchForm form) {
        Condition wanted = noCondition();
        if (form.title() != null) {
            wanted = wanted.and(BLOG.TITLE.containsIgnoreCase(form.title()));
        }
        if (form.year() != null) {
            wanted = wanted.and(BLOG.PUB_DATE.between(LocalDate.of(form.year(), 1, 1), LocalDate.of(form.year(), 12, 31)));
        }
        if (form.authors() != null) {
            wanted = wanted.and(BLOG.AUTHOR_ID.in(form.authors()));
        }
        if (form.tag() != null) {
            wanted = wanted.and(BLOG.ID.in(select(ENTRY.BLOG_ID)
                    .from(ENTRY)
                    .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                    .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                    .where(form.title() != null && form.authors() != null ? TAG.NAME.contains(form.tag()) : TAG.NAME.eq(form.tag()))));
        }
        return wanted;
    }
}
