// Caught by Exercise3ReadingListTest.sends_at_most_two_statements: "choose the year in the database"
package threeways.writeareport;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

public class ReadingList {

    private final DSLContext ctx;

    public ReadingList(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogToRead> of(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate next = LocalDate.of(year + 1, 1, 1);
        Map<Long, List<EntryToRead>> entries = new HashMap<>();
        Map<Long, EntryToRead> byId = new HashMap<>();
        for (var row : ctx.select(ENTRY.BLOG_ID, ENTRY.ID, ENTRY.HEADLINE, TAG.NAME)
                .from(ENTRY)
                .join(BLOG).on(BLOG.ID.eq(ENTRY.BLOG_ID))
                .leftJoin(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .leftJoin(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .orderBy(ENTRY.WRITTEN_ON, ENTRY.ID, TAG.NAME)
                .fetch()) {
            EntryToRead entry = byId.get(row.value2());
            if (entry == null) {
                entry = new EntryToRead(row.value3(), new ArrayList<>());
                byId.put(row.value2(), entry);
                entries.computeIfAbsent(row.value1(), blog -> new ArrayList<>()).add(entry);
            }
            if (row.value4() != null) {
                entry.tags().add(row.value4());
            }
        }
        return ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG)
                .where(BLOG.PUB_DATE.ge(first), BLOG.PUB_DATE.lt(next))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(blog -> new BlogToRead(blog.value1(), blog.value2(), entries.getOrDefault(blog.value1(), List.of())));
    }
}
