package threeways.askonequestion;

import static threeways.workbench.Todo.todo;

import org.hibernate.Session;

/** How many were there? Nobody asked to see them. */
public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    /** Counts the blogs published in {@code year}, without loading one. */
    public long ofYear(int year) {
        return todo();
    }
}
