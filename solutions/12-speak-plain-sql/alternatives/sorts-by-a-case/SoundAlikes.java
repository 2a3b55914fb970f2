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
                where function('difference' as Integer, b.title, :typed) in (3, 4)
                order by case when function('difference' as Integer, b.title, :typed) = 4 then 0 else 1 end, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
    }
}
