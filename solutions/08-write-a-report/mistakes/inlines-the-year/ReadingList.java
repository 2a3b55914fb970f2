// Caught by Exercise3ReadingListTest.binds_the_year: "hand jOOQ the plain value"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.year;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;

public class ReadingList {

    private final DSLContext ctx;

    public ReadingList(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogToRead> of(int year) {
        Field<List<String>> tags = multiset(select(TAG.NAME).from(ENTRY_TAG).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).orderBy(TAG.NAME)).convertFrom(rows -> rows.map(Record1::value1));
        Field<List<EntryToRead>> entries = multiset(
                select(ENTRY.HEADLINE, tags).from(ENTRY).where(ENTRY.BLOG_ID.eq(BLOG.ID)).orderBy(ENTRY.WRITTEN_ON, ENTRY.ID))
                .convertFrom(rows -> rows.map(mapping(EntryToRead::new)));
        return ctx.select(BLOG.ID, BLOG.TITLE, entries).from(BLOG).where(year(BLOG.PUB_DATE).eq(inline(year)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID).fetch(mapping(BlogToRead::new));
    }
}
