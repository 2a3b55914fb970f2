package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/**
 * Finds blogs by the tags of their entries. Tags are in the tables {@code tag} and {@code entry_tag}, for which there
 * are no entities.
 */
public class BlogsByTag {

    private final Session session;

    public BlogsByTag(Session session) {
        this.session = session;
    }

    /**
     * Finds the blogs with at least one entry tagged {@code tag}, oldest first; blogs with the same date are sorted by
     * title, as the database sorts text. Each blog comes once, however many of its entries have the tag. The list is
     * empty if no tag is called exactly that.
     *
     * <p>
     * One native query is sent, the tag is a bind value, and the database returns one row for each blog. The blogs are
     * entities of the session: if one was loaded before, the same object is returned, and a change to one is written at
     * commit. Changes to blogs that the session hasn't flushed yet are taken into account. The caller's transaction, if
     * there is one, stays open.
     */
    public List<Blog> find(String tag) {
        return session.createNativeQuery("""
                select b.* from blog b
                where exists (
                    select 1 from entry e
                    join entry_tag et on et.entry_id = e.id
                    join tag t on t.id = et.tag_id
                    where e.blog_id = b.id and t.name = :tag)
                order by b.pub_date, b.title
                """, Blog.class)
                .setParameter("tag", tag)
                .getResultList();
    }
}
