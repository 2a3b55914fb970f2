package threeways.workbench;

import static threeways.blog.db.Tables.AUTHOR;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;
import static threeways.blog.db.Tables.PERMALINK;
import static threeways.blog.db.Tables.TAG;
import static threeways.blog.db.Tables.VISIT;

import org.jooq.DSLContext;

/** Reads all rows of a world into records, as they are. */
final class StoredRows {

    private StoredRows() {
    }

    static Rows read(DSLContext ctx) {
        return new Rows(
                ctx.select(AUTHOR.ID, AUTHOR.NAME).from(AUTHOR).fetch(row -> new Rows.Author(row.value1(), row.value2())),
                ctx.select(BLOG.ID, BLOG.TITLE, BLOG.PUB_DATE, BLOG.AUTHOR_ID, BLOG.VERSION).from(BLOG).orderBy(BLOG.TITLE, BLOG.ID)
                        .fetch(row -> new Rows.Blog(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())),
                ctx.select(ENTRY.ID, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING).from(ENTRY)
                        .fetch(row -> new Rows.Entry(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())),
                ctx.select(TAG.ID, TAG.NAME).from(TAG).fetch(row -> new Rows.Tag(row.value1(), row.value2())),
                ctx.select(ENTRY_TAG.ENTRY_ID, ENTRY_TAG.TAG_ID).from(ENTRY_TAG)
                        .fetch(row -> new Rows.EntryTag(row.value1(), row.value2())),
                ctx.select(PERMALINK.ID, PERMALINK.SLUG, PERMALINK.BLOG_ID).from(PERMALINK)
                        .fetch(row -> new Rows.Permalink(row.value1(), row.value2(), row.value3())),
                ctx.select(VISIT.ID, VISIT.BLOG_ID, VISIT.READER, VISIT.VISITED_AT).from(VISIT)
                        .fetch(row -> new Rows.Visit(row.value1(), row.value2(), row.value3(), row.value4())));
    }
}
