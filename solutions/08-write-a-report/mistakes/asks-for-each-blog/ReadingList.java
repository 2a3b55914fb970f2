// Caught by Exercise3ReadingListTest.sends_at_most_two_statements: "N+1"
package threeways.writeareport;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

public class ReadingList {

    private final DSLContext ctx;

    public ReadingList(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogToRead> of(int year) {
        return ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(blog -> new BlogToRead(blog.value1(), blog.value2(),
                        ctx.select(ENTRY.ID, ENTRY.HEADLINE).from(ENTRY).where(ENTRY.BLOG_ID.eq(blog.value1()))
                                .orderBy(ENTRY.WRITTEN_ON, ENTRY.ID)
                                .fetch(entry -> new EntryToRead(entry.value2(), ctx.select(TAG.NAME).from(TAG)
                                        .join(ENTRY_TAG).on(ENTRY_TAG.TAG_ID.eq(TAG.ID)).where(ENTRY_TAG.ENTRY_ID.eq(entry.value1()))
                                        .orderBy(TAG.NAME).fetch(TAG.NAME)))));
    }
}
