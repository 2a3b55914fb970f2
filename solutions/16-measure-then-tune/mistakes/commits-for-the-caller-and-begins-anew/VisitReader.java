// Caught by Exercise4VisitReaderTest.keeps_what_the_caller_has_in_the_session: "a commit was sent"
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
        if (session.isJoinedToTransaction()) {
            session.getTransaction().commit();
            session.beginTransaction();
        }
        try (Stream<Visit> visits = session.createSelectionQuery("from Visit order by id", Visit.class).getResultStream()) {
            visits.forEach(v -> {
                session.detach(v);
                reader.accept(v);
            });
        }
    }
}
