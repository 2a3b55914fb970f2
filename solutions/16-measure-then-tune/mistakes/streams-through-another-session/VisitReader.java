// Caught by Exercise4VisitReaderTest.holds_a_hundred_visits_at_most: "still in memory"
package threeways.measurethentune;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;

public class VisitReader {

    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    public void forEach(Consumer<Visit> reader) {
        try (Session other = session.getSessionFactory().openSession();
                Stream<Visit> visits = other.createSelectionQuery("from Visit order by id", Visit.class).getResultStream()) {
            visits.forEach(reader);
        }
    }
}
