package threeways.measurethentune;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;

/** Exports all visits, page by page. */
public class VisitPages {

    private final DSLContext ctx;

    public VisitPages(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the next page: the first {@code size} visits whose ids are greater than {@code lastId}, in the order of
     * their ids. The first page comes after 0. There are gaps between ids. A page is shorter only if no more visits
     * follow, and empty behind the last.
     *
     * <p>
     * One statement asks for a page, sorted by the database, which looks at no more rows than the page has, and two:
     * page 90 costs what page 1 costs.
     */
    public List<VisitLine> after(long lastId, int size) {
        return todo();
    }
}
