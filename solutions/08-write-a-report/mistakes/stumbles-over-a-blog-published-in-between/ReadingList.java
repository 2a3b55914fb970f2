// Caught by Exercise3ReadingListTest.bears_a_blog_that_is_published_in_between: "whether you have the blog of a row"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.*;
import static threeways.blog.db.Tables.*;

import java.time.*;
import java.util.*;
import java.util.stream.*;
import org.jooq.*;
import org.jooq.impl.SQLDataType;

public class ReadingList {

    private final DSLContext ctx;

    public ReadingList(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogToRead> of(int year) {
        Map<Long, BlogToRead> blogs = new LinkedHashMap<>();
        ctx.select(BLOG.ID, BLOG.TITLE).from(BLOG).where(year(BLOG.PUB_DATE).eq(year))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .forEach(row -> blogs.put(row.value1(), new BlogToRead(row.value1(), row.value2(), new ArrayList<>())));
        Field<List<String>> tags = multiset(select(TAG.NAME).from(ENTRY_TAG).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).orderBy(TAG.NAME)).convertFrom(rows -> rows.map(Record1::value1));
        ctx.select(ENTRY.BLOG_ID, ENTRY.HEADLINE, tags).from(ENTRY).join(BLOG).on(BLOG.ID.eq(ENTRY.BLOG_ID))
                .where(year(BLOG.PUB_DATE).eq(year)).orderBy(ENTRY.WRITTEN_ON, ENTRY.ID)
                .forEach(row -> blogs.get(row.value1()).entries().add(new EntryToRead(row.value2(), row.value3())));
        return List.copyOf(blogs.values());
    }
}
