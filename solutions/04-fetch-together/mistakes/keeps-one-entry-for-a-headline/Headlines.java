// Caught by Exercise4HeadlinesTest.counts_a_repeated_headline_once: "without a Map by headline"
package threeways.fetchtogether;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
            throw new IllegalArgumentException("No blog " + blogId);
        }
        Map<String, Entry> byHeadline = new LinkedHashMap<>();
        blog.getEntries().forEach(entry -> byHeadline.putIfAbsent(entry.getHeadline(), entry));
        Set<String> wanted = new LinkedHashSet<>(headlines);
        byHeadline.keySet().retainAll(wanted);
        blog.getEntries().retainAll(byHeadline.values());
        wanted.removeAll(byHeadline.keySet());
        for (String headline : wanted) {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            blog.getEntries().add(entry);
        }
    }
}
