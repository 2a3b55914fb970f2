package threeways.shareatransaction;

import static threeways.workbench.Todo.todo;

import org.hibernate.Session;
import org.jooq.SQLDialect;

/** Puts the name of a series before titles, in one statement, while sessions edit the same blogs. */
public class SeriesTitles {

    private final Session session;
    private final SQLDialect dialect;

    public SeriesTitles(Session session, SQLDialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    /**
     * Puts {@code series}, a colon and a blank before the titles of all blogs of an author, with one UPDATE for all of
     * them and the series as a bind value: "Old Maps" becomes "Travel: Old Maps". The caller has begun a transaction of
     * the session and commits it.
     *
     * <p>
     * The rows are versioned ({@link VersionedBlog}), and other writers rely on it: if one of them has loaded one of
     * these blogs in another session before, and changes it now, they must get their conflict. So each changed row
     * counts its version on by one.
     *
     * <p>
     * The caller's own session has no conflict with itself: blogs of the author that it has loaded show the new title
     * and the new version afterwards, they stay objects of the session, and what is changed in them later is stored at
     * the commit. What was changed before and not sent yet is kept.
     *
     * @return how many blogs were renamed
     */
    public int putBefore(String series, long authorId) {
        return todo();
    }
}
