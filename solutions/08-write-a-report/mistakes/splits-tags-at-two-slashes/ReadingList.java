// Caught by Exercise3ReadingListTest.agrees_with_plain_java_on_a_large_archive: "A name was taken apart"
package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.listAgg;
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

public class ReadingList {

    private final DSLContext ctx;

    public ReadingList(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogToRead> of(int year) {
        Field<String> names = listAgg(TAG.NAME, "//").withinGroupOrderBy(TAG.NAME);
        Field<List<String>> tags = field(select(names).from(ENTRY_TAG).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)))
                .convertFrom(all -> all == null ? null : List.of(all.split("//", -1)));
        Field<List<EntryToRead>> entries = multiset(select(ENTRY.HEADLINE, tags).from(ENTRY)
                .where(ENTRY.BLOG_ID.eq(BLOG.ID)).orderBy(ENTRY.WRITTEN_ON, ENTRY.ID))
                .convertFrom(rows -> rows.map(row -> new EntryToRead(row.value1(),
                        row.value2() == null ? List.of() : row.value2())));
        return ctx.select(BLOG.ID, BLOG.TITLE, entries).from(BLOG).where(year(BLOG.PUB_DATE).eq(year))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID).fetch(mapping(BlogToRead::new));
    }
}
