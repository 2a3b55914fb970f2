// Caught by Exercise4VisitReaderTest.holds_a_hundred_visits_at_most: "read and not shown yet"
package threeways.measurethentune;

import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;

public class VisitReader {

    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    public void forEach(Consumer<Visit> reader) {
        List<Visit> all = session.createSelectionQuery("from Visit order by id", Visit.class).getResultList();
        all.forEach(session::detach);
        all.forEach(reader);
    }
}
