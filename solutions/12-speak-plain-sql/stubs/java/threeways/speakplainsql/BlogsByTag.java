package threeways.speakplainsql;

import static threeways.workbench.Todo.todo;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/** Finds blogs by the tags of their entries. Tags are in the tables {@code tag} and {@code entry_tag}, and Hibernate maps neither. */
public class BlogsByTag {

    private final Session session;

    public BlogsByTag(Session session) {
        this.session = session;
    }

    /**
     * Finds the blogs with at least one entry that carries {@code tag}, oldest first, those of one day by title. However many entries carry it,
     * a blog comes once.
     *
     * <p>
     * One query finds them. They are entities of the session: the same objects as elsewhere in it, and what is changed in them is written at
     * commit. What was changed in the session before, and has not been written yet, counts.
     */
    public List<Blog> find(String tag) {
        return todo();
    }
}
