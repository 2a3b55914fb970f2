package threeways.writewithabuilder;

import static threeways.workbench.Todo.todo;

import org.jooq.DSLContext;

/** Stands between us and the day on which somebody forgets a {@code where}. */
public class WhereGuard {

    /**
     * Returns a context that does all that {@code ctx} does, with the same connections and settings, except that it refuses each {@code update}
     * and each {@code delete} of the builder that has no {@code where}: it throws a {@link org.jooq.exception.DataAccessException} before anything
     * is sent. Others use {@code ctx} as well, so it stays as it is.
     */
    public DSLContext around(DSLContext ctx) {
        return todo();
    }
}
