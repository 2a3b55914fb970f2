// Caught by Exercise2YearPageTest.names_the_authors: "must be an object with a name"
package threeways.letgoofthesession;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        return factory.fromSession(session -> session.createSelectionQuery("""
                from Blog b left join fetch b.author left join fetch b.entries
                where b.pubDate between :first and :last
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList()
                .stream().map(blog -> {
                    Map<String, Object> members = new HashMap<>();
                    members.put("title", blog.getTitle());
                    members.put("pubDate", blog.getPubDate());
                    members.put("author", blog.getAuthor() == null ? null : blog.getAuthor().getName());
                    members.put("entries",
                            blog.getEntries().stream().map(entry -> new BlogOnPage.Line(entry.getHeadline(), entry.getRating()))
                                    .toList());
                    return members;
                }).toList());
    }
}
