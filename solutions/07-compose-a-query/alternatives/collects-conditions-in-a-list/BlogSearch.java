package threeways.composeaquery;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectOne;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                .where(conditions(form))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID.desc())
                .fetch(mapping(Hit::new));
    }

    private static List<Condition> conditions(SearchForm form) {
        List<Condition> conditions = new ArrayList<>();
        if (form.title() != null) {
            conditions.add(lower(BLOG.TITLE).contains(form.title().toLowerCase(Locale.ROOT)));
        }
        if (form.year() != null) {
            conditions.add(BLOG.PUB_DATE.ge(LocalDate.of(form.year(), 1, 1)));
            conditions.add(BLOG.PUB_DATE.lt(LocalDate.of(form.year() + 1, 1, 1)));
        }
        if (form.authors() != null) {
            conditions.add(BLOG.AUTHOR_ID.in(form.authors()));
        }
        if (form.tag() != null) {
            conditions.add(exists(selectOne()
                    .from(ENTRY)
                    .join(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                    .join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                    .where(ENTRY.BLOG_ID.eq(BLOG.ID), TAG.NAME.eq(form.tag()))));
        }
        return conditions;
    }
}
