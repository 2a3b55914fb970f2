// Caught by Exercise4VisitReaderTest.shows_each_visit_once: "with one query"
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
        session.createSelectionQuery("select id from Visit order by id", Long.class).getResultList().forEach(id -> {
            Visit v = session.find(Visit.class, id);
            session.detach(v);
            reader.accept(v);
        });
    }
}
