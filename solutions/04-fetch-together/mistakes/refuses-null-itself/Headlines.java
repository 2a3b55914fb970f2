// Caught by Exercise4HeadlinesTest.leaves_it_to_the_database_what_a_headline_is: "use a HashSet"
package threeways.fetchtogether;

import java.util.HashSet;
import java.util.Set;

import java.time.LocalDate;
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
            throw new IllegalArgumentException("no blog " + blogId);
        }
        Set<String> wanted = Set.copyOf(headlines);
        blog.getEntries().removeIf(entry -> !wanted.contains(entry.getHeadline()));
        Set<String> missing = new HashSet<>(wanted);
        blog.getEntries().forEach(entry -> missing.remove(entry.getHeadline()));
        for (String headline : missing) {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            blog.getEntries().add(entry);
        }
    }
}
