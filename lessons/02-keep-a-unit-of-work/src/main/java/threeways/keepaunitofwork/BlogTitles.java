package threeways.keepaunitofwork;

import static threeways.workbench.Todo.todo;

import org.hibernate.SessionFactory;

/** The titles of blogs, as an editor changes them. */
public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    /**
     * Gives a blog another title, in a session and a transaction of its own. When the method returns, the title is
     * committed and everything is closed.
     * <ul>
     * <li>The title is stored exactly as it was given, letter case and spaces included.
     * <li>Author, date and entries of the blog stay as they are, and so do all other blogs.
     * <li>A new title takes one UPDATE. If the blog already has this title, no UPDATE is sent.
     * <li>Each call asks the database: other programs rename blogs too, between two calls. If one of them deletes the
     * blog during a call, so that no title is stored, an exception is thrown, whichever it is.
     * </ul>
     *
     * @throws java.util.NoSuchElementException
     *             if there is no blog with this id
     * @throws RuntimeException
     *             if the database refuses the title, as it refuses null and one that is too long; the database's
     *             exception is what is thrown, or is its cause
     */
    public void rename(long id, String title) {
        todo();
    }
}
