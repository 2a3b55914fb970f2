package threeways.shareatransaction;

import static threeways.blog.db.Tables.BLOG;

import java.time.LocalDate;
import org.jooq.DSLContext;

/** The days of blogs, kept with jOOQ by colleagues who know nothing of sessions. */
public class Calendar {

    private final DSLContext ctx;

    public Calendar(DSLContext ctx) {
        this.ctx = ctx;
    }

    /** Moves all blogs of an author to {@code day}, in one statement, and returns how many there were. */
    public int moveAllTo(LocalDate day, long authorId) {
        return ctx.update(BLOG).set(BLOG.PUB_DATE, day).where(BLOG.AUTHOR_ID.eq(authorId)).execute();
    }
}
