// Caught by Exercise5TitleExportTest.can_be_read_when_the_transaction_is_over: "every session to be closed again"
package threeways.shareatransaction;

import java.util.stream.Stream;
import org.hibernate.Session;
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
        Session session = sessionFactory.openSession();
        return session
                .createSelectionQuery("select title from Blog where year(pubDate) = :year order by pubDate desc, title, id", String.class)
                .setParameter("year", year).getResultStream().onClose(session::close);
    }
}
