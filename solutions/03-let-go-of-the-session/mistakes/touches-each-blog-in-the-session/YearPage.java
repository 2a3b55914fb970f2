// Caught by Exercise2YearPageTest.sends_three_statements_at_most_however_many_blogs: "ask one query for all of them"
package threeways.letgoofthesession;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.SessionFactory;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        return factory.fromSession(session -> {
            List<Blog> blogs = session.createSelectionQuery("""
                    from Blog b
                    where b.pubDate between :first and :last
                    order by b.pubDate desc, b.id
                    """, Blog.class)
                    .setParameter("first", LocalDate.of(year, 1, 1))
                    .setParameter("last", LocalDate.of(year, 12, 31))
                    .getResultList();
            blogs.forEach(blog -> {
                Hibernate.initialize(blog.getAuthor());
                Hibernate.initialize(blog.getEntries());
            });
            return blogs;
        });
    }
}
