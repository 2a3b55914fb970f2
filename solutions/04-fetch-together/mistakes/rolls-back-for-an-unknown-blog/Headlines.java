// Caught by Exercise4HeadlinesTest.refuses_a_blog_that_does_not_exist: "a rollback was sent at Headlines.java"
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
            session.getTransaction().rollback();
            throw new IllegalArgumentException("No blog " + blogId);
        }
        Set<String> wanted = new LinkedHashSet<>(headlines);
        blog.getEntries().removeIf(entry -> !wanted.contains(entry.getHeadline()));
        blog.getEntries().forEach(entry -> wanted.remove(entry.getHeadline()));
        for (String headline : wanted) {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            blog.getEntries().add(entry);
        }
    }
}
