package threeways.writewithabuilder;

import static threeways.workbench.Todo.todo;

import org.jooq.DSLContext;

/** Takes new entries in. */
public class Entries {

    private final DSLContext ctx;

    public Entries(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Stores the draft as a new entry of its blog and returns the id that the database gave it. A rating that is null stays null. One statement
     * does both.
     */
    public long add(Draft draft) {
        return todo();
    }
}
