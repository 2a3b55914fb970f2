package threeways.writewithabuilder;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;

/** Imports entries that another archive has sent, hundreds at a time. */
public class EntryImport {

    private final DSLContext ctx;

    public EntryImport(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Stores all drafts as new entries, with their values as they are. If the database refuses one of them, none is
     * stored, and its exception reaches the caller, as it is or as a cause. Five hundred drafts take at most five trips
     * to the database, and a batch is one trip. All values are bind values. An empty list is not an error, and the list
     * itself isn't changed. Other writers may store entries at the same time.
     */
    public void addAll(List<Draft> drafts) {
        todo();
    }
}
