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
                with heard as (
                    select b.id as id, function('difference' as Integer, b.title, :typed) as likeness from Blog b
                )
                select b from heard h join Blog b on b.id = h.id left join fetch b.entries
                where h.likeness >= 3
                order by h.likeness desc, b.title, b.id
                """, Blog.class)
                .setParameter("typed", typed)
                .getResultList();
    }
}
