package threeways.writeareport;

import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

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
        var blogs = ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG)
                .where(year(BLOG.PUB_DATE).eq(year))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch();
        Map<Long, Map<Long, EntryToRead>> entries = new HashMap<>();
        ctx.select(ENTRY.BLOG_ID, ENTRY.ID, ENTRY.HEADLINE, TAG.NAME)
                .from(ENTRY)
                .leftJoin(ENTRY_TAG).on(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .leftJoin(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(ENTRY.BLOG_ID.in(blogs.getValues(BLOG.ID)))
                .orderBy(ENTRY.WRITTEN_ON, ENTRY.ID, TAG.NAME)
                .forEach(row -> {
                    EntryToRead entry = entries.computeIfAbsent(row.value1(), blog -> new LinkedHashMap<>())
                            .computeIfAbsent(row.value2(), id -> new EntryToRead(row.value3(), new ArrayList<>()));
                    if (row.value4() != null) {
                        entry.tags().add(row.value4());
                    }
                });
        return blogs.map(
                blog -> new BlogToRead(blog.value1(), blog.value2(), List.copyOf(entries.getOrDefault(blog.value1(), Map.of()).values())));
    }
}
