// Caught by Exercise5BlogDeskTest.stores_what_the_form_says: "Expected Hibernate to write all SQL"
package threeways.writewithabuilder;

import static threeways.blog.db.Tables.BLOG;
import static threeways.blog.db.Tables.ENTRY;

import org.hibernate.SessionFactory;
import org.jooq.DSLContext;
import org.jooq.exception.DataChangedException;

public class BlogDesk {

    private final DSLContext ctx;
    private final SessionFactory factory;

    public BlogDesk(DSLContext ctx, SessionFactory factory) {
        this.ctx = ctx;
        this.factory = factory;
    }

    public void saveInABuilder(BlogForm form) {
        ctx.transaction(tx -> {
            int found = tx.dsl().update(BLOG)
                    .set(BLOG.TITLE, form.title())
                    .set(BLOG.VERSION, BLOG.VERSION.plus(1))
                    .where(BLOG.ID.eq(form.blogId()))
                    .and(BLOG.VERSION.eq(form.version()))
                    .execute();
            if (found == 0) {
                throw new DataChangedException("Somebody has edited blog " + form.blogId() + " meanwhile");
            }
            tx.dsl().deleteFrom(ENTRY)
                    .where(ENTRY.BLOG_ID.eq(form.blogId()))
                    .and(ENTRY.ID.notIn(form.kept()))
                    .execute();
            for (BlogForm.Line line : form.lines()) {
                if (line.isNew()) {
                    tx.dsl().insertInto(ENTRY)
                            .set(ENTRY.BLOG_ID, form.blogId())
                            .set(ENTRY.HEADLINE, line.headline())
                            .set(ENTRY.WRITTEN_ON, line.writtenOn())
                            .set(ENTRY.RATING, line.rating())
                            .execute();
                } else {
                    tx.dsl().update(ENTRY)
                            .set(ENTRY.HEADLINE, line.headline())
                            .set(ENTRY.WRITTEN_ON, line.writtenOn())
                            .set(ENTRY.RATING, line.rating())
                            .where(ENTRY.ID.eq(line.id()))
                            .and(ENTRY.BLOG_ID.eq(form.blogId()))
                            .execute();
                }
            }
        });
    }

    public void saveInASession(BlogForm form) {
        saveInABuilder(form);
    }
}
