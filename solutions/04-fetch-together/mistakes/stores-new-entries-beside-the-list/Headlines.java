// Caught by Exercise4HeadlinesTest.updates_the_list_of_a_blog_that_was_loaded_before: "since persist alone doesn't"
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
        blog.getEntries().removeIf(entry -> !wanted.contains(entry.getHeadline()));
        blog.getEntries().forEach(entry -> wanted.remove(entry.getHeadline()));
        for (String headline : wanted) {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            session.persist(entry);
        }
    }
}
