// Caught by Exercise3ReadingListTest.has_an_empty_list_and_no_null_if_there_is_nothing: "the empty row of a left join"
package threeways.writeareport;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
        var rows = ctx.select(BLOG.ID, BLOG.TITLE, ENTRY.ID, ENTRY.HEADLINE, TAG.NAME)
                .from(BLOG)
                .leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .leftJoin(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .leftJoin(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID, ENTRY.WRITTEN_ON, ENTRY.ID, TAG.NAME)
                .fetch();
        Map<Long, BlogToRead> blogs = new LinkedHashMap<>();
        Map<Object, EntryToRead> entries = new HashMap<>();
        for (var row : rows) {
            BlogToRead blog = blogs.computeIfAbsent(row.value1(), id -> new BlogToRead(id, row.value2(), new ArrayList<>()));
            if (row.value3() != null) {
                EntryToRead entry = entries.computeIfAbsent(row.value3(), id -> {
                    EntryToRead created = new EntryToRead(row.value4(), new ArrayList<>());
                    blog.entries().add(created);
                    return created;
                });
                {
                    entry.tags().add(row.value5());
                }
            }
        }
        return List.copyOf(blogs.values());
    }
}
