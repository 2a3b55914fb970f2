// Caught by Exercise4VisitReaderTest.holds_a_hundred_visits_at_most: "read and not shown yet"
package threeways.measurethentune;

import java.util.function.Consumer;
import org.hibernate.Session;

public class VisitReader {

    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    public void forEach(Consumer<Visit> reader) {
        try (Session other = session.getSessionFactory().openSession()) {
            other.createSelectionQuery("from Visit order by id", Visit.class).getResultList().forEach(reader);
        }
    }
}
