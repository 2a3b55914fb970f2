package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Looks up titles for ids, of which there are more or fewer each time. */
public class TitlesById {

    private final DSLContext ctx;

    public TitlesById(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the titles of the blogs with these ids, the one with the lowest id first; the database sorts them. Ids that
     * come twice count once, unknown ones don't count, and no ids give no titles. One statement asks for a list,
     * however long it is; the list and the settings of the context stay as they are.
     *
     * <p>
     * The database keeps a plan for each SQL text, so there are few of them: lists of 1 to 8 ids are asked with 4 texts
     * at most, those of 1 to 200 with 9 at most. Ids travel as bind values, one by one or as an array, and the database
     * finds blogs by their primary key.
     */
    public List<String> titlesOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        // 3 ids are asked as 4, of which the last comes twice; 5 to 8 as 8
        return DSL.using(ctx.configuration().derive(new Settings().withInListPadding(true))).select(BLOG.TITLE).from(BLOG)
                .where(BLOG.ID.in(new TreeSet<>(ids))).orderBy(BLOG.ID).fetch(BLOG.TITLE);
    }
}
