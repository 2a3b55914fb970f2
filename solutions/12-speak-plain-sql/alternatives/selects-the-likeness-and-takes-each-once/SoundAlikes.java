package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

/** Finds blogs for people who know a title by ear. */
public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    /**
     * Finds the blogs whose title sounds like what was typed: those for which H2's {@code difference(title, typed)} is 3 or 4. The most alike
     * come first, those equally alike by title, and those of one title by id. Each blog brings its entries along, fetched.
     *
     * <p>
     * Hibernate is asked once, in HQL or with Criteria, and what was typed is bound. {@code difference} alone is the database's own word.
     */
    public List<Blog> of(String typed) {
        return session.createSelectionQuery("""
                select b, function('difference' as Integer, b.title, :typed) as likeness
                from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= 3
                order by likeness desc, b.title, b.id
                """, Object[].class)
                .setParameter("typed", typed)
                .getResultList().stream()
                .map(row -> (Blog) row[0])
                .distinct()
                .toList();
    }
}
