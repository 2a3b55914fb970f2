// Caught by Exercise3ReadingListTest.sends_at_most_two_statements: "for entries and tags as well"
package threeways.writeareport;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

public class ReadingList {

    private final DSLContext ctx;

    public ReadingList(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogToRead> of(int year) {
        Map<Long, List<String>> tags = ctx.select(ENTRY_TAG.ENTRY_ID, TAG.NAME).from(ENTRY_TAG).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .orderBy(TAG.NAME).fetchGroups(ENTRY_TAG.ENTRY_ID, TAG.NAME);
        Map<Long, BlogToRead> blogs = new LinkedHashMap<>();
        ctx.select(BLOG.ID, BLOG.TITLE, ENTRY.ID, ENTRY.HEADLINE)
                .from(BLOG).leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID, ENTRY.WRITTEN_ON, ENTRY.ID)
                .forEach(row -> {
                    BlogToRead blog = blogs.computeIfAbsent(row.value1(), id -> new BlogToRead(id, row.value2(), new ArrayList<>()));
                    if (row.value3() != null) {
                        blog.entries().add(new EntryToRead(row.value4(), tags.getOrDefault(row.value3(), List.of())));
                    }
                });
        return List.copyOf(blogs.values());
    }
}
