package threeways.measurethentune;

import static threeways.workbench.Todo.todo;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** Looks up titles for ids, of which there are more or fewer each time. */
public class TitlesById {

    private final DSLContext ctx;

    public TitlesById(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the titles of the blogs with these ids, the one with the lowest id first; the database sorts them. Ids that
     * come twice count once, unknown ones don't count, and no ids give no titles. One statement asks for a list,
     * however long it is; the list and the settings of the context stay as they are.
     *
     * <p>
     * The database keeps a plan for each SQL text, so there are few of them: lists of 1 to 8 ids are asked with 4 texts
     * at most, those of 1 to 200 with 9 at most. Ids travel as bind values, one by one or as an array, and the database
     * finds blogs by their primary key.
     */
    public List<String> titlesOf(Collection<Long> ids) {
        return todo();
    }
}
