// Caught by Exercise4HeadlinesTest.keeps_the_rows_of_entries_that_stay: "don't rename the old one"
package threeways.fetchtogether;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        List<Entry> free = blog.getEntries().stream().filter(entry -> !wanted.contains(entry.getHeadline())).collect(Collectors.toList());
        blog.getEntries().forEach(entry -> wanted.remove(entry.getHeadline()));
        for (String headline : wanted) {
            if (free.isEmpty()) {
                Entry entry = new Entry(headline, today);
                entry.setBlog(blog);
                blog.getEntries().add(entry);
            } else {
                Entry entry = free.remove(0);
                entry.setHeadline(headline);
                entry.setWrittenOn(today);
            }
        }
        blog.getEntries().removeAll(free);
    }
}
