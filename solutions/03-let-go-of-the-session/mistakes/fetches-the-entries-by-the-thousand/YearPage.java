// Caught by Exercise2YearPageTest.agrees_with_plain_java: "not in portions"
package threeways.letgoofthesession;

import java.util.List;
import org.hibernate.SessionFactory;

public class YearPage {

    private final SessionFactory factory;

    public YearPage(SessionFactory factory) {
        this.factory = factory;
    }

    public List<?> blogsOf(int year) {
        return factory.fromSession(session -> {
            List<Blog> blogs = session.createSelectionQuery("from Blog b left join fetch b.author"
                    + " where year(b.pubDate) = :year order by b.pubDate desc, b.id", Blog.class)
                    .setParameter("year", year)
                    .getResultList();
            for (int from = 0; from < blogs.size(); from += 1000) {
                session.createSelectionQuery("from Blog b left join fetch b.entries where b in :some", Blog.class)
                        .setParameterList("some", blogs.subList(from, Math.min(from + 1000, blogs.size())))
                        .getResultList();
            }
            return blogs;
        });
    }
}
