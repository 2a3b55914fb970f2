package threeways.askwithabuilder;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/** The question of the whole course, asked with jOOQ: what was published in a year? */
public class BlogsOfAYear {

    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Returns a headline for each blog that was published in {@code year}, newest first; blogs with the same date are
     * sorted by title. Two blogs of equal title and date are two headlines.
     *
     * <p>
     * One statement asks for them, without a limit: the database chooses and sorts, and no column but title and day is
     * read. The SQL is the same for every year. {@code ctx} keeps its settings, nothing is committed, and what the
     * database refuses reaches the caller.
     */
    public List<Headline> newestFirst(int year) {
        return todo();
    }
}
