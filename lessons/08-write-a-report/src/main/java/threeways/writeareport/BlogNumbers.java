package threeways.writeareport;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;

/** The report on the front page: what is each blog made of, and how well is it liked? */
public class BlogNumbers {

    private final DSLContext ctx;

    public BlogNumbers(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Sums up every blog, newest first; blogs of the same day are sorted by id, the lowest id first. Each blog is one
     * line, even if another blog has the same title. If it has no entries, no ratings or no permalinks, the number is
     * zero.
     *
     * <p>
     * Each call sends one statement, built or in a string, and one row comes back for each blog. What the database
     * throws reaches the caller.
     */
    public List<BlogInNumbers> newestFirst() {
        return todo();
    }
}
