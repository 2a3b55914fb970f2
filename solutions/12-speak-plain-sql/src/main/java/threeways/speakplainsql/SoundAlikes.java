package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/** Finds blogs by the sound of their titles. */
public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    /**
     * Finds the blogs whose title sounds like {@code typed}: those for which H2's function
     * {@code difference(title, typed)} returns 3 or 4. Blogs for which it returns 4 come first; blogs that are equally
     * alike are sorted by title, as the database sorts text, and blogs with the same title by id. Each blog comes once,
     * with all its entries fetched, also if it has none.
     *
     * <p>
     * One query is sent. It is written in HQL or with Criteria, only {@code difference} is SQL, and {@code typed} is a
     * bind value, exactly as it was typed. The session keeps what it has loaded and changed, and the caller's
     * transaction, if there is one, stays open.
     */
    public List<Blog> of(String typed) {
        return session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= 3
                order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
    }
}
