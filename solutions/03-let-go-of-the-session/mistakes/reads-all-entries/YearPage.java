// Caught by Exercise2YearPageTest.reads_the_rows_of_the_year_alone: "put the year into the WHERE of each query"
package threeways.letgoofthesession;

import java.time.LocalDate;
import java.util.List;
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
            List<Entry> entries = session.createSelectionQuery("from Entry e order by e.writtenOn, e.id", Entry.class).getResultList();
            return blogs.stream().map(blog -> new BlogOnPage(blog.getTitle(), blog.getPubDate(),
                    blog.getAuthor() == null ? null : new BlogOnPage.Name(blog.getAuthor().getName()),
                    entries.stream().filter(entry -> entry.getBlog() == blog)
                            .map(entry -> new BlogOnPage.Line(entry.getHeadline(), entry.getRating())).toList()))
                    .toList();
        });
    }
}
