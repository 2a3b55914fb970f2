package threeways.composeaquery;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;

/** The list of the best entries, with the same button "more". Not every entry has a rating. */
public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Returns the next entries, the best rating first, and entries without a rating after all others, on every
     * database. Of two entries with the same rating, or both without one, the one with the lower id comes first. At
     * most {@code size} entries are returned, which is at least 1; after the last entry the list is empty. A visitor
     * who goes on from page to page sees each entry exactly once.
     *
     * <p>
     * Other writers may have changed {@code last} meanwhile: the place is what it was when it was shown. One statement
     * is sent, and at most {@code size + 1} rows come back. The values of {@code last} are bound.
     *
     * @param last
     *            the last entry of the page before, as it was shown; its rating may be null. Null for the first page
     */
    public List<RatedEntry> after(RatedEntry last, int size) {
        return todo();
    }
}
