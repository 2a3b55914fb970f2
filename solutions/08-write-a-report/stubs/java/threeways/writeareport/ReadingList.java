package threeways.writeareport;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;

/** What there is to read of a year: its blogs, with their entries, with their tags. */
public class ReadingList {

    private final DSLContext ctx;

    public ReadingList(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the blogs that were published in {@code year}, newest first; blogs of the same day are sorted by id, the
     * lowest first. Each blog has all its entries, sorted by the day of writing, entries of the same day by id; each
     * entry has the names of all its tags, sorted by name. A blog without entries has an empty list of entries, and an
     * entry without tags an empty list of tags.
     *
     * <p>
     * Each call sends at most two statements, however many blogs there are, binds the year, and reads no rows of blogs
     * from other years. What the database throws reaches the caller.
     */
    public List<BlogToRead> of(int year) {
        return todo();
    }
}
