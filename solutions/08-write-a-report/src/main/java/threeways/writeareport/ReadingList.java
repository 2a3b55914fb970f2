package threeways.writeareport;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.TAG;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;

/** What there is to read of a year: its blogs, with their entries, with their tags. */
public class ReadingList {

    private final DSLContext ctx;

    public ReadingList(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the blogs that were published in {@code year}, newest first; blogs of the same day are sorted by id, the
     * lowest first. Each blog has all its entries, sorted by the day of writing, entries of the same day by id; each
     * entry has the names of all its tags, sorted by name. A blog without entries has an empty list of entries, and an
     * entry without tags an empty list of tags.
     *
     * <p>
     * Each call sends at most two statements, however many blogs there are, binds the year, and reads no rows of blogs
     * from other years. What the database throws reaches the caller.
     */
    public List<BlogToRead> of(int year) {
        Field<List<String>> tags = multiset(select(TAG.NAME)
                .from(ENTRY_TAG).join(TAG).on(TAG.ID.eq(ENTRY_TAG.TAG_ID))
                .where(ENTRY_TAG.ENTRY_ID.eq(ENTRY.ID))
                .orderBy(TAG.NAME))
                .convertFrom(rows -> rows.map(Record1::value1));
        Field<List<EntryToRead>> entries = multiset(select(ENTRY.HEADLINE, tags)
                .from(ENTRY)
                .where(ENTRY.BLOG_ID.eq(BLOG.ID))
                .orderBy(ENTRY.WRITTEN_ON, ENTRY.ID))
                .convertFrom(rows -> rows.map(mapping(EntryToRead::new)));

        return onMariadbToo().select(BLOG.ID, BLOG.TITLE, entries)
                .from(BLOG)
                .where(BLOG.PUB_DATE.ge(LocalDate.of(year, 1, 1)), BLOG.PUB_DATE.lt(LocalDate.of(year + 1, 1, 1)))
                .orderBy(BLOG.PUB_DATE.desc(), BLOG.ID)
                .fetch(mapping(BlogToRead::new));
    }

    /**
     * Without this setting, jOOQ begins a multiset for MySQL and MariaDB with two more statements, which their drivers
     * refuse.
     */
    private DSLContext onMariadbToo() {
        return ctx.configuration().deriveSettings(settings -> settings.withRenderGroupConcatMaxLenSessionVariable(false)).dsl();
    }
}
