package threeways.letgoofthesession;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.SessionFactory;

/**
 * The page of a year: its blogs, each with its author and its entries. A JSON writer turns it into text when all
 * sessions have ended.
 */
public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    /**
     * Returns the blogs that were published in {@code year}: the newest first, blogs of the same day by id; an empty
     * list where there is none. {@link Json#write} must be able to write each of them with at least these members:
     * <ul>
     * <li>{@code title} and {@code pubDate},
     * <li>{@code author}: an object with a {@code name}, or null for a blog without an author,
     * <li>{@code entries}: a list of objects with {@code headline} and {@code rating}, in the order of
     * {@code writtenOn}, those of the same day by id. It is empty for a blog without entries, and a rating may be null.
     * </ul>
     *
     * More members do no harm. The elements may be {@link BlogOnPage}s, records or classes of your own, or entities,
     * and any tool that the session factory leads to will do.
     *
     * <p>
     * When the method returns, every session and connection is closed, and whatever is read from the list later sends
     * nothing. However many blogs there are, at most three statements are sent, and no rows of other years are read.
     */
    public List<?> blogsOf(int year) {
        return todo();
    }
}
