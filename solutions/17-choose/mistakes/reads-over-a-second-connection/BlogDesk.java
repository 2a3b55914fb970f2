// Caught by Exercise1BlogDeskTest.binds_its_values_over_one_connection: "connections at once"
package threeways.choose;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;
import static threeways.blog.db.Tables.ENTRY_TAG;

import java.time.LocalDate;
import java.util.Set;
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
        ctx.transaction(c -> write(c.dsl(), form));
    }

    private void write(DSLContext db, BlogForm form) {
        int changed = db.update(BLOG).set(BLOG.TITLE, form.title()).set(BLOG.VERSION, BLOG.VERSION.plus(1))
                .where(BLOG.ID.eq(form.blogId())).and(BLOG.VERSION.eq(form.version())).execute();
        if (changed == 0) {
            throw new OutdatedFormException(form);
        }
        Set<Long> own = ctx.select(ENTRY.ID).from(ENTRY).where(ENTRY.BLOG_ID.eq(form.blogId())).fetchSet(ENTRY.ID);
        if (!own.containsAll(form.kept())) {
            throw new IllegalArgumentException("foreign entry");
        }
        db.deleteFrom(ENTRY_TAG).where(ENTRY_TAG.ENTRY_ID.in(own)).execute();
        db.deleteFrom(ENTRY).where(ENTRY.BLOG_ID.eq(form.blogId())).and(ENTRY.ID.notIn(form.kept())).execute();
        var updates = db.batch(db.update(ENTRY).set(ENTRY.HEADLINE, (String) null).set(ENTRY.WRITTEN_ON, (LocalDate) null)
                .set(ENTRY.RATING, (Integer) null).where(ENTRY.ID.eq((Long) null)));
        for (BlogForm.Line line : form.lines()) {
            if (line.id() != null) {
                updates.bind(line.headline(), line.writtenOn(), line.rating(), line.id());
            }
        }
        if (!form.kept().isEmpty()) {
            updates.execute();
        }
        var tags = db.batch(db.insertInto(ENTRY_TAG, ENTRY_TAG.ENTRY_ID, ENTRY_TAG.TAG_ID).values((Long) null, (Long) null));
        int n = 0;
        for (BlogForm.Line line : form.lines()) {
            Long id = line.id();
            if (id == null) {
                id = db.insertInto(ENTRY).set(ENTRY.BLOG_ID, form.blogId()).set(ENTRY.HEADLINE, line.headline())
                        .set(ENTRY.WRITTEN_ON, line.writtenOn()).set(ENTRY.RATING, line.rating())
                        .returningResult(ENTRY.ID).fetchSingle().value1();
            }
            for (Long tag : line.tags()) {
                tags.bind(id, tag);
                n++;
            }
        }
        if (n > 0) {
            tags.execute();
        }
    }
}
