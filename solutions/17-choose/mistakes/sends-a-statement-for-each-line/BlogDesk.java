// Caught by Exercise1BlogDeskTest.costs_nothing_for_each_entry_that_is_as_it_was: "as one batch"
package threeways.choose;

import static org.jooq.impl.DSL.row;
import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.Row2;

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
        ctx.transaction(tx -> save(form, tx.dsl()));
    }

    private void save(BlogForm form, DSLContext dsl) {
        int found = dsl.update(BLOG)
                .set(BLOG.TITLE, form.title())
                .set(BLOG.VERSION, BLOG.VERSION.plus(1))
                .where(BLOG.ID.eq(form.blogId()))
                .and(BLOG.VERSION.eq(form.version()))
                .execute();
        if (found == 0) {
            throw new OutdatedFormException(form);
        }
        Set<Long> there = dsl.select(ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.BLOG_ID.eq(form.blogId()))
                .fetchSet(ENTRY.ID);
        if (!there.containsAll(form.kept())) {
            throw new IllegalArgumentException("The form names entries of other blogs: " + form.kept());
        }
        dsl.deleteFrom(ENTRY_TAG).where(ENTRY_TAG.ENTRY_ID.in(there)).execute();
        dsl.deleteFrom(ENTRY)
                .where(ENTRY.BLOG_ID.eq(form.blogId()))
                .and(ENTRY.ID.notIn(form.kept()))
                .execute();
        List<Row2<Long, Long>> tags = new ArrayList<>();
        for (BlogForm.Line line : form.lines()) {
            Long id = line.id() == null ? add(form, line, dsl) : line.id();
            if (line.id() != null) {
                dsl.update(ENTRY)
                        .set(ENTRY.HEADLINE, line.headline())
                        .set(ENTRY.WRITTEN_ON, line.writtenOn())
                        .set(ENTRY.RATING, line.rating())
                        .where(ENTRY.ID.eq(id))
                        .execute();
            }
            line.tags().forEach(tag -> tags.add(row(id, tag)));
        }
        dsl.insertInto(ENTRY_TAG, ENTRY_TAG.ENTRY_ID, ENTRY_TAG.TAG_ID).valuesOfRows(tags).execute();
    }

    private Long add(BlogForm form, BlogForm.Line line, DSLContext dsl) {
        return dsl.insertInto(ENTRY)
                .set(ENTRY.BLOG_ID, form.blogId())
                .set(ENTRY.HEADLINE, line.headline())
                .set(ENTRY.WRITTEN_ON, line.writtenOn())
                .set(ENTRY.RATING, line.rating())
                .returningResult(ENTRY.ID)
                .fetchSingle(ENTRY.ID);
    }
}
