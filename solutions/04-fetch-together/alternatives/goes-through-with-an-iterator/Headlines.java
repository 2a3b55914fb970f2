package threeways.fetchtogether;

import java.time.LocalDate;
import java.util.Iterator;
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
        for (Iterator<Entry> each = blog.getEntries().iterator(); each.hasNext();) {
            String headline = each.next().getHeadline();
            if (headlines.contains(headline)) {
                wanted.remove(headline);
            } else {
                each.remove();
            }
        }
        for (String headline : wanted) {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            blog.getEntries().add(entry);
        }
    }
}
