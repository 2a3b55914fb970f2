// Caught by Exercise3ReadingListTest.agrees_with_plain_java_on_a_large_archive: "without limit and offset"
package threeways.writeareport;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;

public class ReadingList {

    private final DSLContext ctx;

    public ReadingList(DSLContext ctx) {
        this.ctx = ctx;
    }

    public List<BlogToRead> of(int year) {
        List<BlogToRead> all = new ArrayList<>();
        List<BlogToRead> page;
        do {
            page = page(year, all.size());
            all.addAll(page);
        } while (page.size() == 50);
        return all;
    }

    private List<BlogToRead> page(int year, int offset) {
        Field<List<String>> tags = multiset(select(TAG.NAME).from(ENTRY_TAG).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID)).orderBy(TAG.NAME)).convertFrom(rows -> rows.map(Record1::value1));
        Field<List<EntryToRead>> entries = multiset(select(ENTRY.HEADLINE, tags).from(ENTRY)
                .where(ENTRY.BLOG_ID.eq(BLOG.ID)).orderBy(ENTRY.WRITTEN_ON, ENTRY.ID))
                .convertFrom(rows -> rows.map(Records.mapping(EntryToRead::new)));
        return ctx.select(BLOG.ID, BLOG.TITLE, entries)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)).and(BLOG.PUB_DATE.lt(LocalDate.of(year, 1, 1).plusYears(1))))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .limit(50).offset(offset)
                .fetch(Records.mapping(BlogToRead::new));
    }
}
