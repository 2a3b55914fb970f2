package threeways.measurethentune;

import static threeways.workbench.Todo.todo;

import java.util.Optional;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/** Looks for a title by a rule that no SQL knows. */
public class TitleSearch {

    private final DSLContext ctx;

    public TitleSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the first title that fits, newest blogs first, blogs with the same date sorted by title. One statement asks
     * for them. Rows are read one after the other, and none after the one that fits; the rule is asked once for each
     * row that was read. None fits: empty.
     *
     * <p>
     * The connection is back in the pool when the method ends, however it ends. An exception of the rule reaches the
     * caller as it is.
     */
    public Optional<String> first(Predicate<String> wanted) {
        return todo();
    }
}
