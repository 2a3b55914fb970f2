package threeways.composeaquery;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.val;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
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
            query.addConditions(position(lower(BLOG.TITLE), lower(val(form.title()))).gt(0));
        }
        if (form.year() != null) {
            query.addConditions(BLOG.PUB_DATE.between(LocalDate.of(form.year(), 1, 1), LocalDate.of(form.year(), 12, 31)));
        }
        if (form.authors() != null) {
            query.addConditions(BLOG.AUTHOR_ID.in(form.authors()));
        }
        if (form.tag() != null) {
            query.addJoin(ENTRY, ENTRY.BLOG_ID.eq(BLOG.ID));
            query.addJoin(ENTRY_TAG, ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID));
            query.addJoin(TAG, TAG.ID.eq(ENTRY_TAG.TAG_ID));
            query.addConditions(TAG.NAME.eq(form.tag()));
            query.addGroupBy(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE);
        }
        query.addOrderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc());
        return query.fetch(hit -> new Hit(hit.get(BLOG.ID), hit.get(BLOG.TITLE), hit.get(BLOG.PUB_DATE)));
    }
}
