// Caught by Exercise2YearPageTest.shows_the_blogs_of_a_year_newest_first: "LazyInitializationException"
package threeways.letgoofthesession;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import org.hibernate.SessionFactory;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        List<Blog> blogs = factory.fromSession(session -> session.createSelectionQuery("""
                from Blog b
                where b.pubDate between :first and :last
                order by b.pubDate desc, b.id
                """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList());
        return new AbstractList<BlogOnPage>() {
            @Override
            public BlogOnPage get(int index) {
                Blog blog = blogs.get(index);
                return new BlogOnPage(blog.getTitle(), blog.getPubDate(),
                        blog.getAuthor() == null ? null : new BlogOnPage.Name(blog.getAuthor().getName()),
                        blog.getEntries().stream().map(entry -> new BlogOnPage.Line(entry.getHeadline(), entry.getRating())).toList());
            }

            @Override
            public int size() {
                return blogs.size();
            }
        };
    }
}
