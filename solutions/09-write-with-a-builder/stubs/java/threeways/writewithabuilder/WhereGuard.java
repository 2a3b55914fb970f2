package threeways.writewithabuilder;

import static threeways.workbench.Todo.todo;

import org.jooq.DSLContext;

/** Refuses updates and deletes that have no {@code where}. */
public class WhereGuard {

    /**
     * Returns a context with the connections, the settings, the listeners and all else of {@code ctx}, except that it
     * refuses each {@code update} and each {@code delete} of the DSL that has no {@code where}: it throws a
     * {@link org.jooq.exception.DataAccessException} before anything is sent. A {@code where(trueCondition())} is a
     * {@code where}; a {@code where(noCondition())}, which jOOQ leaves out, is none. {@code ctx} itself stays as it is,
     * because others use it.
     */
    public DSLContext around(DSLContext ctx) {
        return todo();
    }
}
