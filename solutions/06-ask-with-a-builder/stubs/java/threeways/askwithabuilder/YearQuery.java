package threeways.askwithabuilder;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** The question of exercise 1 on paper: to be read, logged, or shown to a colleague. Nobody asks it here. */
public class YearQuery {

    /**
     * A statement that was written and not sent.
     *
     * @param sql
     *            its text, with a {@code ?} for each value
     * @param binds
     *            the values, in the order of their {@code ?}
     */
    public record Draft(String sql, List<Object> binds) {
    }

    private final DSLContext ctx;

    public YearQuery(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Writes the question of exercise 1 (title and day of the blogs of {@code year}, newest first, those of one day by title) as it would be
     * sent to a database of this dialect. Nothing is sent, and {@code ctx} keeps the dialect that it has.
     */
    public Draft writtenFor(SQLDialect dialect, int year) {
        return todo();
    }
}
