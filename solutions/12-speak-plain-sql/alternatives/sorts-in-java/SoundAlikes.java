package threeways.speakplainsql;

import java.util.Comparator;
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
                select b, function('difference' as Integer, b.title, :typed) from Blog b left join fetch b.entries
                where function('difference' as Integer, b.title, :typed) >= 3
                order by b.title, b.id
                """, Object[].class)
                .setParameter("typed", typed)
                .getResultList().stream()
                .sorted(Comparator.comparing((Object[] row) -> -(Integer) row[1]))
                .map(row -> (Blog) row[0])
                .distinct()
                .toList();
    }
}
