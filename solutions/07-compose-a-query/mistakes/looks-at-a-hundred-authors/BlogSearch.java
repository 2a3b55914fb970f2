// Caught by Exercise1BlogSearchTest.finds_the_same_as_plain_java_in_a_large_archive: "is missing"
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
        Condition wanted = noCondition();
        if (form.title() != null) {
            wanted = wanted.and(BLOG.TITLE.containsIgnoreCase(form.title()));
        }
        if (form.year() != null) {
            wanted = wanted.and(year(BLOG.PUB_DATE).eq(form.year()));
        }
        if (form.authors() != null) {
            wanted = wanted.and(BLOG.AUTHOR_ID.in(form.authors().subList(0, Math.min(100, form.authors().size()))));
        }
        if (form.tag() != null) {
            wanted = wanted.and(BLOG.ID.in(select(ENTRY.BLOG_ID).from(ENTRY).join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).join(TAG)
                    .on(TAG.ID.eq(ENTRY_TAG.TAG_ID)).where(TAG.NAME.eq(form.tag()))));
        }
        return ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE).from(BLOG).where(wanted).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .fetch(mapping(Hit::new));
    }
}
