package threeways.speakplainsql;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/** What an author looks at before writing: what have the others published? */
public class OtherPeoplesBlogs {

    /** Chi's query, as it stands in her notebook. She wants to find it again in the database's log, word for word. */
    static final String CHIS_QUERY = """
            select title, pub_date from blog
            where author_id is distinct from :author
              and extract(year from pub_date) in (:year, :year - 1)
              and title <> ':x?{0}'
            order by pub_date desc, title""";

    private final DSLContext ctx;

    public OtherPeoplesBlogs(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds what everybody but {@code author} published in {@code year} and in the year before, in the order that Chi's query gives.
     *
     * <p>
     * Her query is sent as it is, with a question mark for each of its parameters and their values beside it.
     *
     * @param author
     *            the id of the author whose blogs are left out
     */
    public List<Headline> of(int year, long author) {
        return todo();
    }
}
