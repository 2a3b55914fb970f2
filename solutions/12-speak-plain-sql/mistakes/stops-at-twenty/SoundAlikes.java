// Caught by Exercise5SoundAlikesTest.agrees_with_plain_java_on_a_large_archive_and_after_changes: "A limit ends the list"
package threeways.speakplainsql;

import static org.jooq.impl.DSL.function;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        return session.createSelectionQuery(
                "from Blog b left join fetch b.entries where function('difference' as Integer, b.title, :typed) >= 3 order by function('difference' as Integer, b.title, :typed) desc, b.title, b.id",
                Blog.class).setParameter("typed", typed).setMaxResults(20).getResultList();
    }
}
