// Caught by Exercise6TitlesByIdTest.sends_nine_texts_for_two_hundred_lengths: "5,001 ids are one statement too"
package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DSL;

public class TitlesById {

    private final DSLContext ctx;

    public TitlesById(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<String> titlesOf(Collection<Long> ids) {
        List<Long> sorted = new ArrayList<>(new TreeSet<>(ids));
        Settings padding = SettingsTools.clone(ctx.settings()).withInListPadding(true);
        DSLContext padded = DSL.using(ctx.configuration().derive(padding));
        List<String> titles = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += 200) {
            titles.addAll(padded.select(BLOG.TITLE).from(BLOG)
                    .where(BLOG.ID.in(sorted.subList(from, Math.min(from + 200, sorted.size()))))
                    .orderBy(BLOG.ID).fetch(BLOG.TITLE));
        }
        return titles;
    }
}
