// Caught by Exercise4VisitReaderTest.keeps_what_the_caller_has_in_the_session: "the fetch batch size of this session to 7"
package threeways.measurethentune;

import java.util.stream.Stream;
import java.util.function.Consumer;
import org.hibernate.Session;

public class VisitReader {

    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    public void forEach(Consumer<Visit> reader) {
        session.setFetchBatchSize(AT_A_TIME);
        try (Stream<Visit> visits = session
                .createSelectionQuery("from Visit order by id", Visit.class)
                .setFetchSize(AT_A_TIME)
                .getResultStream()) {
            visits.forEach(visit -> {
                session.detach(visit);
                reader.accept(visit);
            });
        }
    }
}
