// Caught by Exercise4VisitReaderTest.lets_a_refusal_through: "a catch block swallows it"
package threeways.measurethentune;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.Session;

public class VisitReader {

    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    public void forEach(Consumer<Visit> reader) {
        try (Stream<Visit> visits = session.createSelectionQuery("from Visit order by id", Visit.class).getResultStream()) {
            visits.forEach(v -> {
                session.detach(v);
                reader.accept(v);
            });
        } catch (HibernateException refused) {
            session.isOpen();
        }
    }
}
