// Caught by Exercise1BlogDeskTest.costs_nothing_for_each_entry_that_is_as_it_was: "batch(query).bind"
package threeways.choose;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;

import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

public class BlogDesk {

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public BlogDesk(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    public void save(BlogForm form) {
        ctx.transaction(inner -> save(inner.dsl(), form));
    }

    private static void save(DSLContext in, BlogForm form) {
        int found = in.update(BLOG)
                .set(BLOG.TITLE, form.title())
                .set(BLOG.VERSION, BLOG.VERSION.plus(1))
                .where(BLOG.ID.eq(form.blogId()))
                .and(BLOG.VERSION.eq(form.version()))
                .execute();
        if (found == 0) {
            throw new OutdatedFormException(form);
        }
        List<Long> there = in.select(ENTRY.ID).from(ENTRY).where(ENTRY.BLOG_ID.eq(form.blogId())).fetch(ENTRY.ID);
        if (!there.containsAll(form.kept())) {
            throw new IllegalArgumentException("The form names an entry of another blog");
        }
        in.deleteFrom(ENTRY_TAG).where(ENTRY_TAG.ENTRY_ID.in(there)).execute();
        in.deleteFrom(ENTRY).where(ENTRY.BLOG_ID.eq(form.blogId())).and(ENTRY.ID.notIn(form.kept())).execute();
        in.batch(form.lines()
                .stream()
                .filter(line -> line.id() != null)
                .map(line -> in.update(ENTRY)
                        .set(ENTRY.HEADLINE, line.headline())
                        .set(ENTRY.WRITTEN_ON, line.writtenOn())
                        .set(ENTRY.RATING, line.rating())
                        .where(ENTRY.ID.eq(line.id())))
                .toList()).execute();
        var tags = in.insertInto(ENTRY_TAG, ENTRY_TAG.ENTRY_ID, ENTRY_TAG.TAG_ID);
        boolean tagged = false;
        for (BlogForm.Line line : form.lines()) {
            Long id = line.id() != null ? line.id() : insert(in, form, line);
            for (Long tag : line.tags()) {
                tags = tags.values(id, tag);
                tagged = true;
            }
        }
        if (tagged) {
            tags.execute();
        }
    }

    private static Long insert(DSLContext in, BlogForm form, BlogForm.Line line) {
        return in.insertInto(ENTRY, ENTRY.BLOG_ID, ENTRY.HEADLINE, ENTRY.WRITTEN_ON, ENTRY.RATING)
                .values(form.blogId(), line.headline(), line.writtenOn(), line.rating())
                .returningResult(ENTRY.ID)
                .fetchSingle()
                .value1();
    }
}
