// Caught by Exercise5TitleExportTest.asks_once_and_lets_the_database_choose: "no WHERE"
package threeways.shareatransaction;

import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jooq.SQLDialect;
import threeways.blog.Blog;

public class TitleExport {

    private final SessionFactory sessionFactory;
    private final SQLDialect dialect;

    public TitleExport(SessionFactory sessionFactory, SQLDialect dialect) {
        this.sessionFactory = sessionFactory;
        this.dialect = dialect;
    }

    public Stream<String> titlesOf(int year) {
        return sessionFactory.fromSession(session -> session.createSelectionQuery("from Blog order by pubDate desc, title, id", Blog.class)
                .getResultList()).stream().filter(blog -> blog.getPubDate().getYear() == year).map(Blog::getTitle);
    }
}
