// Caught by Exercise5BlogDeskTest.stores_what_the_form_says: "Expected saveInABuilder to save with jOOQ"
package threeways.writewithabuilder;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

public class BlogDesk {

    private final DSLContext ctx;
    private final SessionFactory factory;

    public BlogDesk(DSLContext ctx, SessionFactory factory) {
        this.ctx = ctx;
        this.factory = factory;
    }

    public void saveInABuilder(BlogForm form) {
        saveInASession(form);
    }

    public void saveInASession(BlogForm form) {
        factory.inTransaction(session -> {
            Blog blog = session.find(Blog.class, form.blogId(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            if (blog.getVersion() != form.version()) {
                throw new OptimisticLockException("Somebody has edited " + blog + " meanwhile");
            }
            blog.setTitle(form.title());
            blog.getEntries().removeIf(entry -> !form.kept().contains(entry.getId()));
            Map<Long, Entry> entries = blog.getEntries().stream().collect(toMap(Entry::getId, identity()));
            for (BlogForm.Line line : form.lines()) {
                if (line.isNew()) {
                    blog.add(new Entry(line.headline(), line.writtenOn(), line.rating()));
                } else {
                    Entry entry = entries.get(line.id());
                    entry.setHeadline(line.headline());
                    entry.setWrittenOn(line.writtenOn());
                    entry.setRating(line.rating());
                }
            }
        });
    }
}
