// Caught by Exercise5TitleExportTest.holds_what_was_stored_when_it_was_asked: "when it is read"
package threeways.shareatransaction;

import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.jooq.SQLDialect;

public class TitleExport {

    private final SessionFactory sessionFactory;
    private final SQLDialect dialect;

    public TitleExport(SessionFactory sessionFactory, SQLDialect dialect) {
        this.sessionFactory = sessionFactory;
        this.dialect = dialect;
    }

    public Stream<String> titlesOf(int year) {
        return Stream.of(year).flatMap(asked -> sessionFactory.fromSession(session -> session
                .createSelectionQuery("select title from Blog where year(pubDate) = :year order by pubDate desc, title, id", String.class)
                .setParameter("year", asked).getResultList()).stream());
    }
}
