// Caught by Exercise5SoundAlikesTest.keeps_what_the_session_has_loaded_and_changed: "has begun no transaction"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import org.hibernate.Transaction;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        if (session.isJoinedToTransaction()) {
            return ask(typed);
        }
        Transaction transaction = session.beginTransaction();
        try {
            List<Blog> found = ask(typed);
            transaction.commit();
            return found;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }

    private List<Blog> ask(String typed) {
        return session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= 3
                order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
    }
}
