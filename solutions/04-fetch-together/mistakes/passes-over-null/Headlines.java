// Caught by Exercise4HeadlinesTest.leaves_it_to_the_database_what_a_headline_is: "leave none out"
package threeways.fetchtogether;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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

        Set<String> wanted = headlines.stream().filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
        blog.getEntries().removeIf(entry -> !wanted.contains(entry.getHeadline()));
        blog.getEntries().forEach(entry -> wanted.remove(entry.getHeadline()));
        for (String headline : wanted) {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            blog.getEntries().add(entry);
        }
    }
}
