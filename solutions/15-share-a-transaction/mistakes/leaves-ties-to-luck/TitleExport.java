// Caught by Exercise5TitleExportTest.can_be_read_when_the_transaction_is_over: "on 15 June"
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
        return sessionFactory.fromSession(session -> session
                .createSelectionQuery("select title from Blog where year(pubDate) = :year order by pubDate desc, title desc", String.class)
                .setParameter("year", year).getResultList()).stream();
    }
}
