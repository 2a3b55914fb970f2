package threeways.speakplainsql;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/** Finds what the other authors have published. */
public class OtherPeoplesBlogs {

    /**
     * Chi's query, with the named parameters {@code :author} and {@code :year}. She looks for it in the database's log,
     * so it is sent unchanged.
     */
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
     * Runs Chi's query and returns a headline for each of its rows, in their order: the blogs of {@code year} and of
     * the year before, without those of {@code author}.
     *
     * <p>
     * One statement is sent: Chi's query, with a question mark in place of each named parameter, to which a number is
     * bound. Nothing else in it changes. Upper and lower case, white space, quotes around names, brackets, and casts
     * around the question marks don't matter. If the caller has begun a transaction, it stays open.
     *
     * @param author
     *            the id of the author whose blogs are left out; if no author has it, none are
     */
    public List<Headline> of(int year, long author) {
        return todo();
    }
}
