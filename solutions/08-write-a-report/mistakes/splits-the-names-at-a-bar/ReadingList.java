// Caught by Exercise3ReadingListTest.sorts_tags_by_name: "split at a comma or a bar"
package threeways.writeareport;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

public class ReadingList {

    private final DSLContext ctx;

    public ReadingList(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogToRead> of(int year) {
        Field<List<String>> tags = field(select(listAgg(TAG.NAME, "|").withinGroupOrderBy(TAG.NAME)).from(ENTRY_TAG).join(TAG)
                .on(TAG.ID.eq(ENTRY_TAG.TAG_ID)).where(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)))
                .convertFrom(names -> names == null ? List.<String>of() : List.of(names.split("\\|")));
        Map<Long, BlogToRead> blogs = new LinkedHashMap<>();
        ctx.select(BLOG.ID, BLOG.TITLE, ENTRY.ID, ENTRY.HEADLINE, tags).from(BLOG).leftJoin(ENTRY).on(ENTRY.BLOG_ID.eq(BLOG.ID))
                .where(year(BLOG.PUB_DATE).eq(year)).orderBy(BLOG.PUB_DATE.desc(), BLOG.ID, ENTRY.WRITTEN_ON, ENTRY.ID).fetch()
                .forEach(row -> {
                    BlogToRead blog = blogs.computeIfAbsent(row.value1(), id -> new BlogToRead(id, row.value2(), new ArrayList<>()));
                    if (row.value3() != null) {
                        List<String> names = row.value5();
                        blog.entries().add(new EntryToRead(row.value4(), names == null ? List.of() : names));
                    }
                });
        return List.copyOf(blogs.values());
    }
}
