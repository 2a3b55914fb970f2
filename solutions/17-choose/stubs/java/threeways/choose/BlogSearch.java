package threeways.choose;

import static threeways.workbench.Todo.todo;

import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.jooq.DSLContext;

/** Card 2: a search with optional fields. Use Hibernate, jOOQ, JDBC or any two of them. */
public class BlogSearch {

    private final SessionFactory factory;
    private final DSLContext ctx;
    private final DataSource dataSource;

    public BlogSearch(SessionFactory factory, DSLContext ctx, DataSource dataSource) {
        this.factory = factory;
        this.ctx = ctx;
        this.dataSource = dataSource;
    }

    /**
     * Returns the next page of the blogs that fit all fields which were filled in, and the total on all pages. The
     * newest blog comes first, and of two blogs with the same date the one with the higher id. Each blog is listed once
     * and counted once. A field that is null doesn't count.
     *
     * <ul>
     * <li>{@code title}: the title contains these characters. Upper and lower case count as the same. {@code %},
     * {@code _} and every other character stand for themselves.
     * <li>{@code year}: the blog was published in this year.
     * <li>{@code authors}: the blog was written by one of these authors. An empty list finds nothing.
     * <li>{@code tag}: at least one entry of the blog has the tag of this name.
     * </ul>
     *
     * <p>
     * Other writers publish and delete blogs between two calls, and may have deleted {@code last}: ask for what comes
     * after its date and id, not for a number of rows to skip. At most two statements are sent, and at most two rows
     * come back beside those of the page. Values are bound. What the database refuses reaches the caller, as it is or
     * as a cause.
     *
     * @param last
     *            the last blog of the page before, as it was shown; null for the first page. The total doesn't depend
     *            on it
     * @param size
     *            how many blogs are on a page, at least 1
     */
    public ResultPage find(SearchForm form, Hit last, int size) {
        return todo();
    }
}
