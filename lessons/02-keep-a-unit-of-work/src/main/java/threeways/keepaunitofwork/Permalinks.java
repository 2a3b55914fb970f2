package threeways.keepaunitofwork;

import static threeways.workbench.Todo.todo;

import org.hibernate.SessionFactory;

/**
 * The short names that lead to blogs: {@code /tides} leads to "Tide Tables". No two rows of the table {@code permalink}
 * have the same slug; the entity {@link Permalink} maps it.
 */
public class Permalinks {

    private final SessionFactory factory;

    public Permalinks(SessionFactory factory) {
        this.factory = factory;
    }

    /**
     * Gives a slug to another blog. A permalink is never changed, because its id stands in the logs of the web server:
     * the row with this slug is deleted, and a new row with the same slug and a new id is inserted for the blog. If no
     * row has the slug, the new one is inserted anyway.
     * <ul>
     * <li>Both happen in one transaction of the method's own. When the method returns, it is committed and everything
     * is closed.
     * <li>If the database refuses the new row, because there is no such blog, an exception is thrown and the old row is
     * still there.
     * <li>All other permalinks stay as they are.
     * </ul>
     *
     * @return the id that the database gave to the new row, even if another program reissues the slug right after the
     *         commit
     */
    public long reissue(String slug, long blogId) {
        return todo();
    }
}
