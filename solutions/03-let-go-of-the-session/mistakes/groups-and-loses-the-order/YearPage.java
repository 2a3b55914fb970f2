// Caught by Exercise2YearPageTest.lists_the_entries_in_the_order_of_writing: "by the day of writing"
package threeways.letgoofthesession;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        return factory.fromSession(session -> {
            List<Blog> blogs = session.createSelectionQuery("""
                    from Blog b left join fetch b.author
                    where b.pubDate between :first and :last
                    order by b.pubDate desc, b.id
                    """, Blog.class)
                    .setParameter("first", LocalDate.of(year, 1, 1))
                    .setParameter("last", LocalDate.of(year, 12, 31))
                    .getResultList();
            Map<Blog, List<BlogOnPage.Line>> lines = session
                    .createSelectionQuery("from Entry e where e.blog in :blogs order by e.id", Entry.class)
                    .setParameterList("blogs", blogs)
                    .getResultList().stream()
                    .collect(groupingBy(Entry::getBlog,
                            mapping(entry -> new BlogOnPage.Line(entry.getHeadline(), entry.getRating()), toList())));
            return blogs.stream().map(blog -> new BlogOnPage(blog.getTitle(), blog.getPubDate(),
                    blog.getAuthor() == null ? null : new BlogOnPage.Name(blog.getAuthor().getName()),
                    lines.getOrDefault(blog, List.of()))).toList();
        });
    }
}
