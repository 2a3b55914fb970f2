package threeways.fetchtogether;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

public class Headlines {

    private final Session session;

    public Headlines(Session session) {
        this.session = session;
    }

    public void replace(long blogId, List<String> headlines, LocalDate today) {
        Blog blog = session.find(Blog.class, blogId);
        if (blog == null) {
            throw new IllegalArgumentException("There is no blog " + blogId);
        }
        Set<String> wanted = new LinkedHashSet<>(headlines);
        wanted.removeAll(session.createSelectionQuery("select e.headline from Entry e where e.blog.id = :blog", String.class)
                .setParameter("blog", blogId)
                .getResultList());
        session.createMutationQuery("delete from Entry e where e.blog.id = :blog and e.headline not in :headlines")
                .setParameter("blog", blogId)
                .setParameter("headlines", headlines)
                .executeUpdate();
        for (String headline : wanted) {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            session.persist(entry);
        }
        session.flush();
        session.refresh(blog);
    }
}
