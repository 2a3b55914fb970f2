package threeways.workbench;

import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.PERMALINK;
import static threeways.blog.db.Tables.TAG;
import static threeways.blog.db.Tables.VISIT;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Table;

/** Reads all rows of a world into records, as they are. */
final class StoredRows {

    private final DSLContext ctx;
    private final Function<String, Rows> known;

    private StoredRows(DSLContext ctx, Function<String, Rows> known) {
        this.ctx = ctx;
        this.known = known;
    }

    static Rows read(DSLContext ctx) {
        return read(ctx, table -> null);
    }

    /**
     * Reads what isn't known: seven questions take as long as some answers, which change one table or two.
     *
     * @param known
     *            for the name of a table, rows among which its rows are as they are now; null if they have to be read
     */
    static Rows read(DSLContext ctx, Function<String, Rows> known) {
        return new StoredRows(ctx, known).read();
    }

    private Rows read() {
        return new Rows(
                of(AUTHOR, Rows::authors, () -> ctx.select(AUTHOR.ID, AUTHOR.NAME).from(AUTHOR)
                        .fetch(row -> new Rows.Author(row.value1(), row.value2()))),
                of(BLOG, Rows::blogs, () -> ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE, BLOG.AUTHOR_ID, BLOG.VERSION).from(BLOG)
                        .orderBy(BLOG.TITLE, BLOG.ID)
                        .fetch(row -> new Rows.Blog(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()))),
                of(ENTRY, Rows::entries,
                        () -> ctx.select(ENTRY.ID, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING).from(ENTRY)
                                .fetch(row -> new Rows.Entry(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()))),
                of(TAG, Rows::tags, () -> ctx.select(TAG.ID, TAG.NAME).from(TAG).fetch(row -> new Rows.Tag(row.value1(), row.value2()))),
                of(ENTRY_TAG, Rows::entryTags, () -> ctx.select(ENTRY_TAG.ENTRY_ID, ENTRY_TAG.TAG_ID).from(ENTRY_TAG)
                        .fetch(row -> new Rows.EntryTag(row.value1(), row.value2()))),
                of(PERMALINK, Rows::permalinks, () -> ctx.select(PERMALINK.ID, PERMALINK.SLUG, PERMALINK.BLOG_ID).from(PERMALINK)
                        .fetch(row -> new Rows.Permalink(row.value1(), row.value2(), row.value3()))),
                of(VISIT, Rows::visits, () -> ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER, VISIT.VISITED_AT).from(VISIT)
                        .fetch(row -> new Rows.Visit(row.value1(), row.value2(), row.value3(), row.value4()))));
    }

    private <T> List<T> of(Table<?> table, Function<Rows, List<T>> part, Supplier<List<T>> query) {
        Rows rows = known.apply(table.getName());
        return rows != null ? part.apply(rows) : query.get();
    }
}
