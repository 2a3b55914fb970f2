package threeways.writeareport;

import static threeways.workbench.Todo.todo;

import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.ResultQuery;

/** The list of the best: the best entry of each blog, and its place among the best entries of all blogs. */
public class BestEntries {

    private final DSLContext ctx;

    public BestEntries(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Writes the query for the list, and doesn't send it. It is sent to PostgreSQL as well as to H2, with the same
     * rows, so it uses nothing that only one of them has. Its rows have four columns:
     * <ol>
     * <li>the place: 1 for the highest rating in the list; equal ratings share a place, and as many places after it are
     * left out (1, 1, 3);
     * <li>the id of the blog;
     * <li>the headline of the blog's best entry;
     * <li>its rating.
     * </ol>
     * The best entry of a blog is the one with the highest rating. If several have that rating, it is the one that was
     * written first; if they were written on the same day, it is the one with the lowest id. An entry without a rating
     * is never the best, and a blog without a rated entry isn't in the list. Rows are sorted by place, and rows of the
     * same place by the id of the blog.
     */
    public ResultQuery<Record4<Integer, Long, String, Integer>> query() {
        return todo();
    }
}
