package threeways.keepaunitofwork;

import static threeways.workbench.Todo.todo;

import org.hibernate.Session;
import threeways.blog.Author;
import threeways.blog.Blog;

/** Changes the authors of blogs, within the transaction of the caller. */
public class Authors {

    private final Session session;

    /**
     * @param session
     *            the caller's session. The caller has begun a transaction and will commit it or roll it back
     */
    public Authors(Session session) {
        this.session = session;
    }

    /**
     * One author takes over all blogs of another, and one blog gets a new title on the occasion.
     * <ul>
     * <li>All blogs of {@code from} belong to {@code to} afterwards, and {@code blog} has the new title: in the table,
     * after the caller's commit, and in the object that is returned.
     * <li>{@code blog} may be the work of a third author, or of none. Then only its title changes.
     * <li>However many blogs there are: at most five statements, and at most two of them UPDATEs.
     * <li>What the caller has changed in the session and not flushed yet isn't lost.
     * <li>The transaction is still open afterwards, and the session has the settings that it had.
     * </ul>
     *
     * @param from
     *            the author who leaves; the session has loaded them
     * @param to
     *            the author who takes over; the session has loaded them
     * @param blog
     *            a blog that the session has loaded; no other writer has changed its row since then
     * @param title
     *            the title that this blog gets
     * @return the blog, managed by the session: the same object or another one for the same row
     */
    public Blog replace(Author from, Author to, Blog blog, String title) {
        return todo();
    }
}
