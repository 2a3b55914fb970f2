package threeways.askonequestion;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/** Asks the question of the whole course: what was published in a year? */
public class BlogsOfAYear {

    private final Session session;

    public BlogsOfAYear(Session session) {
        this.session = session;
    }

    /**
     * Finds all blogs published in {@code year}, newest first; blogs with the same date are sorted by title, as the
     * database sorts text. The list is empty if there are none.
     *
     * <p>One query of the session does it, so what the caller has changed there counts, even if it isn't written yet.
     * The database chooses and sorts, and the year is a bind value. The blogs belong to the session, which writes what
     * the caller changes in them later. It is left as it was, with its transaction and its settings: flush, clear and
     * commit nothing, and close a stream. What the database refuses reaches the caller.
     */
    public List<Blog> newestFirst(int year) {
        return session.createSelectionQuery("""
                from Blog
                where pubDate >= :first and pubDate < :firstOfNext
                order by pubDate desc, title
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("firstOfNext", LocalDate.of(year + 1, 1, 1))
                .getResultList();
    }
}
