package threeways.fetchtogether;

import static threeways.workbench.Todo.todo;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Stores the table of contents of a blog as an editor has left it. */
public class Headlines {

    private final Session session;

    public Headlines(Session session) {
        this.session = session;
    }

    /**
     * Gives the blog the entries that {@code headlines} names:
     * <ul>
     * <li>An entry whose headline is in the list stays as it is: its row, its id, its day, its rating. No statement
     * writes to it.
     * <li>An entry whose headline isn't in the list is deleted. It has no tags.
     * <li>For a headline that no entry of the blog has, an entry is added, written on {@code today} and not rated.
     * </ul>
     * Headlines are compared as they are: "sourdough" is not "Sourdough". A headline that is in the list twice counts
     * once. If two entries of the blog have the same headline, both stay or both go. An empty list deletes all entries
     * of the blog. Entries of other blogs stay as they are.
     *
     * <p>
     * The caller has begun a transaction on the session, and ends it: after its commit the rows are as described, after
     * its rollback they are as before. After the commit the entity of the blog in this session has the same entries in
     * its list, in any order, even if it was loaded before the call, and is still an entity of the session. If the
     * database refuses something, such as a headline that is null, its exception reaches the caller, as it is or as a
     * cause.
     *
     * @throws IllegalArgumentException
     *             if there is no blog with this id; nothing is written then
     */
    public void replace(long blogId, List<String> headlines, LocalDate today) {
        todo();
    }
}
