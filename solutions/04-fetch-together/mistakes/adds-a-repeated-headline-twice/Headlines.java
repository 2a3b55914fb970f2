// Caught by Exercise4HeadlinesTest.counts_a_repeated_headline_once: "was added twice"
package threeways.fetchtogether;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        List<String> wanted = new ArrayList<>(headlines);
        blog.getEntries().removeIf(entry -> !wanted.contains(entry.getHeadline()));
        blog.getEntries().forEach(entry -> wanted.removeIf(entry.getHeadline()::equals));
        for (String headline : wanted) {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            blog.getEntries().add(entry);
        }
    }
}
