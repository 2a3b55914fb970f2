package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class SoundAlikes {

    private final Session session;

    public SoundAlikes(Session session) {
        this.session = session;
    }

    public List<Blog> of(String typed) {
        return session.createSelectionQuery("""
                from Blog b left join fetch b.entries
                where difference(b.title, :typed) >= :enough
                order by difference(b.title, :typed) desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .setParameter("enough", 3)
                .getResultList();
    }
}
