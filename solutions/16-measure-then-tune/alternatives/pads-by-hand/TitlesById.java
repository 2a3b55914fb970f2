package threeways.measurethentune;

import static threeways.blog.db.Tables.BLOG;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;

public class TitlesById {

    private final DSLContext ctx;

    public TitlesById(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<String> titlesOf(Collection<Long> ids) {
        List<Long> padded = new ArrayList<>(new TreeSet<>(ids));
        if (padded.isEmpty()) {
            return padded.stream().map(String::valueOf).toList();
        }
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(padded.get(0));
        }
        return ctx.select(BLOG.TITLE).from(BLOG).where(BLOG.ID.in(padded)).orderBy(BLOG.ID).fetch(BLOG.TITLE);
    }
}
