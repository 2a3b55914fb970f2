package threeways.keepaunitofwork;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.SessionFactory;

/** The slugs that are still to be had. */
public class Slugs {

    private final SessionFactory factory;

    public Slugs(SessionFactory factory) {
        this.factory = factory;
    }

    /**
     * Stores a new permalink for a blog, with the first of the wanted slugs that no permalink has yet.
     * <ul>
     * <li>The slugs are tried in the order of the list. When the method returns, one new row is committed and
     * everything is closed.
     * <li>Other writers store permalinks too. If one of them takes a slug after you have looked for it and before your
     * row is stored, the next slug of the list is tried. Their rows may be inserted when you look and committed later.
     * <li>The database decides whether there is such a blog and whether a slug is too long. If it refuses a row for
     * such a reason, its exception is thrown, as it is or as a cause. Nothing is stored then.
     * </ul>
     *
     * @param blogId
     *            the blog that the permalink leads to
     * @param wanted
     *            the slugs that the author would like, the best one first
     * @return the slug that was stored
     * @throws IllegalStateException
     *             if every wanted slug is taken, or if the list is empty; nothing is stored then
     */
    public String claim(long blogId, List<String> wanted) {
        return todo();
    }
}
