package threeways.askwithabuilder;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.jooq.DSLContext;
import threeways.blog.Headline;

/** The question of the whole course, in a builder: what was published in a year? */
public class BlogsOfAYear {

    private final DSLContext ctx;

    public BlogsOfAYear(DSLContext ctx) {
        this.ctx = ctx;
    }

    /**
     * Finds the headlines of the blogs published in {@code year}, newest first; those of one day by title. Each blog has its headline, also
     * where two look alike. One statement does it: the database chooses and sorts, and the two columns of a headline are all that is read.
     */
    public List<Headline> newestFirst(int year) {
        return todo();
    }
}
