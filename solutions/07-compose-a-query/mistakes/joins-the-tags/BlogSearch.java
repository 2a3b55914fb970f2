// Caught by Exercise1BlogSearchTest.lists_each_blog_once: "A join repeats the blog"
package threeways.composeaquery;

import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.util.List;
import org.jooq.DSLContext;

public class BlogSearch {

    private final DSLContext ctx;

    public BlogSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<Hit> find(SearchForm form) {
        var query = ctx.selectQuery();
        query.addSelect(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE);
        query.addFrom(BLOG);
        if (form.title() != null) {
            query.addConditions(BLOG.TITLE.containsIgnoreCase(form.title()));
        }
        if (form.year() != null) {
            query.addConditions(year(BLOG.PUB_DATE).eq(form.year()));
        }
        if (form.authors() != null) {
            query.addConditions(BLOG.AUTHOR_ID.in(form.authors()));
        }
        if (form.tag() != null) {
            query.addJoin(ENTRY, ENTRY.BLOG_ID.eq(BLOG.ID));
            query.addJoin(ENTRY_TAG, ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID));
            query.addJoin(TAG, TAG.ID.eq(ENTRY_TAG.TAG_ID));
            query.addConditions(TAG.NAME.eq(form.tag()));
        }
        query.addOrderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc());
        return query.fetch(hit -> new Hit(hit.get(BLOG.ID), hit.get(BLOG.TITLE), hit.get(BLOG.PUB_DATE)));
    }
}
