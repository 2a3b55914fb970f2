// Caught by Exercise4VisitReaderTest.lets_an_exception_of_the_reader_through: "or in a finally"
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
        try (Stream<Visit> visits = session.createSelectionQuery("from Visit order by id", Visit.class).getResultStream()) {
            visits.forEach(visit -> {
                reader.accept(visit);
                session.detach(visit);
            });
        }
    }
}
