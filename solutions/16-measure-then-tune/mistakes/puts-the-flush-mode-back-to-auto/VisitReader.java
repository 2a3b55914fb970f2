// Caught by Exercise4VisitReaderTest.keeps_what_the_caller_has_in_the_session: "had set the flush mode"
package threeways.measurethentune;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.Session;

public class VisitReader {

    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    public void forEach(Consumer<Visit> reader) {
        // no flush on behalf of a query that only reads
        session.setHibernateFlushMode(FlushMode.MANUAL);
        try (Stream<Visit> visits = session.createSelectionQuery("from Visit order by id", Visit.class)
                .setFetchSize(AT_A_TIME)
                .getResultStream()) {
            visits.forEach(visit -> {
                session.detach(visit);
                reader.accept(visit);
            });
        } finally {
            session.setHibernateFlushMode(FlushMode.AUTO);
        }
    }
}
