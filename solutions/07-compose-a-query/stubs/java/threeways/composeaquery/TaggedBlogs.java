package threeways.composeaquery;

import static threeways.workbench.Todo.todo;

import org.jooq.DSLContext;

/** "Page 2 of 14": a numbered page of the list, and the number of blogs on all pages. */
public class TaggedBlogs {

    private final DSLContext ctx;

    public TaggedBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Returns a page of the blogs that have at least one entry with the tag of exactly this name, and their total. The
     * newest comes first, and of two blogs with the same date the one with the higher id. Each blog is listed once and
     * counted once.
     *
     * <p>
     * At most two statements are sent, and at most one row comes back beside those of the page.
     *
     * @param tag
     *            the name of a tag; null for all blogs
     * @param page
     *            the number of the page, from 0. Behind the last page there are no hits, and the total is the same as
     *            on every page.
     * @param size
     *            how many blogs are on a page, at least 1
     */
    public ResultPage page(String tag, int page, int size) {
        return todo();
    }
}
