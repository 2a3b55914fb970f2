package threeways.writewithabuilder;

import static threeways.workbench.Todo.todo;

import org.jooq.DSLContext;

/** The short names that lead to blogs: {@code /tides} leads to "Tide Tables". A slug stands in the table {@code permalink} once. */
public class Permalinks {

    private final DSLContext ctx;

    public Permalinks(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Lets {@code slug} lead to the blog: adds the permalink, or points the one that is there elsewhere, and it keeps its id. Afterwards there is
     * one row for the slug, and it leads to {@code blogId}. Other writers are busy with the same slugs, and may add or remove this one between any
     * two statements of ours; that is no error, and changes nothing about the outcome.
     */
    public void point(String slug, long blogId) {
        todo();
    }
}
