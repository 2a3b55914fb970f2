// Caught by Exercise4HeadlinesTest.leaves_the_entries_of_other_blogs_alone: "Another blog has an entry titled"
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
        wanted.removeAll(session.createSelectionQuery("select e.headline from Entry e", String.class).getResultList());
        for (String headline : wanted) {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            blog.getEntries().add(entry);
        }
    }
}
