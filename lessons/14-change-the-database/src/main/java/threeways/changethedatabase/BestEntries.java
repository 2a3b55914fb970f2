package threeways.changethedatabase;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;

/** Entries by rating, on databases that disagree about where nulls go. */
public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * The first entries by rating, at most {@code most} of them: the highest rating first if {@code bestFirst}, else
     * the lowest. Entries without a rating come last in both directions. A rating of 0 is a rating, and so is one below
     * 0. Entries with the same rating, or with none, are sorted by id. Empty if {@code most} is 0.
     *
     * <p>
     * One SELECT, in which the database sorts and cuts; it is H2, with either setting of {@code DEFAULT_NULL_ORDERING},
     * SQLite, or the database that was asked for. What the database refuses reaches the caller.
     */
    public List<RatedLine> first(int most, boolean bestFirst) {
        return todo();
    }
}
