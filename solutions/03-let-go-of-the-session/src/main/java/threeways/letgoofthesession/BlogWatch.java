package threeways.letgoofthesession;

import java.util.Optional;
import org.hibernate.Session;

/**
 * Looks at what is stored now, for a caller whose session has loaded blogs some time ago. Meanwhile others have
 * written.
 */
public class BlogWatch {

    private final Session session;

    /**
     * @param session the caller's session: with a transaction or without, perhaps with blogs that it has loaded and
     * changed
     */
    public BlogWatch(Session session) {
        this.session = session;
    }

    /**
     * Returns the title that is stored for the blog now, by any writer, or empty if no such blog is stored. It is a
     * look and nothing more: the caller's objects stay as they are and stay managed, and what the caller has changed in
     * them is neither written nor lost. If the caller has changed the title of a loaded object, that title isn't stored
     * yet and doesn't count. Only if the caller's own transaction has written it already and not committed it yet,
     * either title will do. The caller's transaction goes on, and the session keeps the settings that it has; whatever
     * is opened here is closed.
     */
    public Optional<String> titleNow(long blogId) {
        return session.getSessionFactory()
                .fromStatelessSession(look -> Optional.ofNullable(look.get(Blog.class, blogId)).map(Blog::getTitle));
    }

    /**
     * Makes a blog of the caller's show what is stored now: title, day and author. What the caller has changed in this
     * blog is given up. It remains the caller's object, and managed: what is changed in it later is written. Its
     * entries belong to it: they may be read again as well. What the caller has changed in all other objects remains
     * pending: it is neither written now nor lost, with a transaction or without.
     *
     * @param blog
     *            a blog that the caller's session manages
     * @throws jakarta.persistence.EntityNotFoundException
     *             if it isn't stored any more
     */
    public void reload(Blog blog) {
        session.refresh(blog);
    }
}
