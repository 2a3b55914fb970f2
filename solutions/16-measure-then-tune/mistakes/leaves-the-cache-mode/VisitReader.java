// Caught by Exercise4VisitReaderTest.shows_each_visit_once: "Its cache mode was NORMAL"
package threeways.measurethentune;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.CacheMode;
import org.hibernate.Session;

public class VisitReader {

    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    public void forEach(Consumer<Visit> reader) {
        session.setCacheMode(CacheMode.IGNORE);
        try (Stream<Visit> visits = session.createSelectionQuery("from Visit order by id", Visit.class).getResultStream()) {
            visits.forEach(visit -> {
                session.detach(visit);
                reader.accept(visit);
            });
        }
    }
}
