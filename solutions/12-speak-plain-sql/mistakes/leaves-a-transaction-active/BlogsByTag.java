// Caught by Exercise3BlogsByTagTest.closes_what_it_opened: "nobody ended it"
package threeways.speakplainsql;

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
        if (!session.getTransaction().isActive()) {
            session.beginTransaction();
        }
        session.flush();
        return session.createNativeQuery("""
                select b.* from blog b
                where exists (
                    select 1 from entry e join entry_tag et on et.entry_id = e.id join tag t on t.id = et.tag_id
                    where e.blog_id = b.id and t.name = :tag)
                order by b.pub_date, b.title
                """, Blog.class)
                .setParameter("tag", tag)
                .getResultList();
    }
}
