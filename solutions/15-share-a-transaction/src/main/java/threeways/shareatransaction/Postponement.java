package threeways.shareatransaction;

import java.time.LocalDate;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import threeways.blog.Blog;

/** Moves the blogs of an author to another day, by SQL, and renames one of them, which the session has loaded. */
public class Postponement {

    private final Session session;
    private final SQLDialect dialect;

    public Postponement(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /**
     * Moves all blogs of the author of {@code blog} to {@code day}, with {@link Calendar#moveAllTo} on the session's
     * connection, and gives {@code blog} the title. The caller has begun a transaction of the session and commits it;
     * {@code blog} is an object of the session, and has an author.
     *
     * <p>
     * Both survive: afterwards {@code blog} has the new day and the new title, and once the caller has committed, so
     * has its row. What the caller had changed in this session before and not sent yet is kept as well, in this blog
     * (but for its day and title) and in others. The caller goes on working with {@code blog}: it stays an object of
     * the session, and what is changed in it later is stored at the commit.
     */
    public void postpone(Blog blog, LocalDate day, String title) {
        session.flush(); // what is pending is sent first, and can't undo anything afterwards
        session.doWork(connection -> new Calendar(DSL.using(connection, dialect)).moveAllTo(day, blog.getAuthor().getId()));
        session.refresh(blog);
        blog.setTitle(title);
    }
}
