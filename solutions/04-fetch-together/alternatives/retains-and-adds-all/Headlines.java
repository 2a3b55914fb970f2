package threeways.fetchtogether;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        Map<String, List<Entry>> present = blog.getEntries().stream().collect(Collectors.groupingBy(Entry::getHeadline));
        List<Entry> target = headlines.stream().distinct().flatMap(headline -> present.getOrDefault(headline, List.of()).stream()).toList();
        blog.getEntries().retainAll(target);
        headlines.stream().distinct().filter(headline -> !present.containsKey(headline)).forEach(headline -> {
            Entry entry = new Entry(headline, today);
            entry.setBlog(blog);
            blog.getEntries().add(entry);
        });
    }
}
