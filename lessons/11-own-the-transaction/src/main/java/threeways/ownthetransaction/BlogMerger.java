package threeways.ownthetransaction;

import static threeways.workbench.Todo.todo;

import org.jooq.DSLContext;

/** Makes one blog of two, with jOOQ. */
public class BlogMerger {

    private final DSLContext ctx;
    private final Belongings belongings;

    public BlogMerger(DSLContext ctx) {
        this.ctx = ctx;
        this.belongings = new Belongings(ctx);
    }

    /**
     * Moves the entries and the permalinks of blog {@code from} to blog {@code into}, and deletes blog {@code from}.
     * {@link Belongings} knows how to move them.
     *
     * <p>
     * All of it happens, or nothing: in one transaction, on one connection, since the pool may have no second one. If
     * the caller's context is in a transaction already, this is a part of it, and the caller's rollback undoes it too.
     * If the merge fails there, nothing of it stays, and the caller can go on.
     *
     * <p>
     * If one of the two blogs doesn't exist, an exception is thrown and nothing is changed, whether the other one has
     * entries or not. A blog that is merged into itself is left as it is, and 0 is returned. Whatever else is thrown on
     * the way reaches the caller, as it is or as a cause.
     *
     * @return how many entries were moved
     */
    public int merge(long from, long into) {
        return todo();
    }
}
