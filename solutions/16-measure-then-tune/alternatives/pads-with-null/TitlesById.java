package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

public class TitlesById {

    private final DSLContext ctx;

    public TitlesById(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<String> titlesOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Long> padded = new ArrayList<>(ids);
        int size = Math.max(Integer.highestOneBit(padded.size()) * 2, 8);
        while (padded.size() < size) {
            padded.add(null);
        }
        return ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.in(padded)).orderBy(BLOG.ID).fetch(BLOG.TITLE);
    }
}
