// Caught by Exercise1BlogSearchTest.joins_all_filled_fields_with_and: "each means the same in every form"
package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

public class BlogSearch {

    private final DSLContext ctx;

    public BlogSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> find(SearchForm form) {
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE)
                .from(BLOG)
                .where(condition(form))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .fetch(mapping(Hit::new));
    }

    private static Condition condition(SearchForm form) {
        Condition condition = noCondition();
        if (form.title() != null) {
            condition = condition.and(BLOG.TITLE.containsIgnoreCase(form.title()));
        }
        if (form.year() != null) {
            condition = condition.and(year(BLOG.PUB_DATE).eq(form.year()));
        }
        if (form.authors() != null) {
            condition = condition.and(BLOG.AUTHOR_ID.in(form.authors()));
        }
        if (form.tag() != null) {
            condition = condition.and(BLOG.ID.in(select(ENTRY.BLOG_ID)
                    .from(ENTRY)
                    .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                    .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                    .where(TAG.NAME.eq(form.tag()))
                    .and(form.year() == null ? noCondition() : year(ENTRY.WRITTEN_ON).eq(form.year()))));
        }
        return condition;
    }
}
