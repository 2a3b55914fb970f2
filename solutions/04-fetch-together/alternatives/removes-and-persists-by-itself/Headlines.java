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
        for (Entry entry : List.copyOf(blog.getEntries())) {
            if (headlines.contains(entry.getHeadline())) {
                wanted.remove(entry.getHeadline());
            } else {
                blog.getEntries().remove(entry);
                session.remove(entry);
            }
        }
        for (String headline : wanted) {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            session.persist(entry);
            blog.getEntries().add(entry);
        }
    }
}
