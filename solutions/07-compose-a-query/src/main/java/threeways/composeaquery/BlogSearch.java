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

/** The search form: any of its fields may be blank. */
public class BlogSearch {

    private final DSLContext ctx;

    public BlogSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the blogs that fit all fields which were filled in: the newest first, and of two blogs with the same date
     * the one with the higher id. Each blog comes once. A field that is null doesn't count; a form with four blank
     * fields finds every blog.
     *
     * <ul>
     * <li>{@code title}: the title contains these characters. Upper and lower case count as the same. {@code %} and
     * {@code _} stand for themselves, and so does every other character; blanks count, too.
     * <li>{@code year}: the blog was published in this year.
     * <li>{@code authors}: the blog was written by one of these authors. An empty list finds nothing. A blog without an
     * author is found only if {@code authors} is null.
     * <li>{@code tag}: at least one entry of the blog has the tag of exactly this name, capitals and blanks included.
     * </ul>
     *
     * <p>
     * One statement is sent, in SQL that PostgreSQL accepts as well, and one row comes back for each blog that was
     * found; with an empty list of authors nothing needs to be sent. What the visitor typed is bound. A blank field
     * leaves no trace in the statement: no condition, no join, no bind value.
     */
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
                    .where(TAG.NAME.eq(form.tag()))));
        }
        return condition;
    }
}
