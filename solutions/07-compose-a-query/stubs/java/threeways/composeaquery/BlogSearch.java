package threeways.composeaquery;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;

/** The search form: any of its fields may be blank. */
public class BlogSearch {

    private final DSLContext ctx;

    public BlogSearch(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the blogs that fit all fields which were filled in: the newest first, and of two blogs with the same date
     * the one with the higher id. Each blog comes once. A field that is null doesn't count; a form with four blank
     * fields finds every blog.
     *
     * <ul>
     * <li>{@code title}: the title contains these characters. Upper and lower case count as the same. {@code %} and
     * {@code _} stand for themselves, and so does every other character; blanks count, too.
     * <li>{@code year}: the blog was published in this year.
     * <li>{@code authors}: the blog was written by one of these authors. An empty list finds nothing. A blog without an
     * author is found only if {@code authors} is null.
     * <li>{@code tag}: at least one entry of the blog has the tag of exactly this name, capitals and blanks included.
     * </ul>
     *
     * <p>
     * One statement is sent, in SQL that PostgreSQL accepts as well, and one row comes back for each blog that was
     * found; with an empty list of authors nothing needs to be sent. What the visitor typed is bound. A blank field
     * leaves no trace in the statement: no condition, no join, no bind value.
     */
    public List<Hit> find(SearchForm form) {
        return todo();
    }
}
