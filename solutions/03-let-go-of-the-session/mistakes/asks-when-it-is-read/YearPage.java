// Caught by Exercise2YearPageTest.needs_no_session_afterwards: "while the JSON writer read the list"
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
        return new AbstractList<Blog>() {
            @Override
            public Blog get(int index) {
                return load(year).get(index);
            }

            @Override
            public int size() {
                return load(year).size();
            }
        };
    }

    private List<Blog> load(int year) {
        return factory.fromSession(session -> session.createSelectionQuery("""
            from Blog b left join fetch b.author left join fetch b.entries
            where b.pubDate between :first and :last
            order by b.pubDate desc, b.id
            """, Blog.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getResultList());
    }
}
