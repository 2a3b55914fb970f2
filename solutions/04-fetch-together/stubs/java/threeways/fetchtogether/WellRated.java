package threeways.fetchtogether;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;

/** The recommended blogs, each with all that was written in it. */
public class WellRated {

    private final Session session;

    public WellRated(Session session) {
        this.session = session;
    }

    /**
     * Returns each blog that has at least one entry rated {@code atLeast} or better, once, the newest first; blogs with
     * the same date are sorted by id. An entry that hasn't been rated is not rated 0. The blogs are entities of the
     * session, and all their entries have been fetched, each once and whatever its rating: those with a low rating, and
     * those that haven't been rated. Permalinks aren't needed.
     *
     * <p>
     * At most two statements are sent, however many blogs there are. Blogs that aren't returned are not read, and
     * neither are their entries. Nothing is written, not even if the caller commits afterwards. If the database
     * refuses, its exception reaches the caller, as it is or as a cause.
     */
    public List<Blog> withAllEntries(int atLeast) {
        return todo();
    }
}
