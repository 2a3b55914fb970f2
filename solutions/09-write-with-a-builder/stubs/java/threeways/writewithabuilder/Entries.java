package threeways.writewithabuilder;

import static threeways.workbench.Todo.todo;

import org.jooq.DSLContext;

/** Stores new entries. */
public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Stores the draft as a new entry of its blog, and returns the id that the database generated. The values are
     * stored as they are: a rating that is null stays null. One statement does both. If the database refuses it, for
     * instance because there is no such blog, its exception reaches the caller.
     */
    public long add(Draft draft) {
        return todo();
    }
}
