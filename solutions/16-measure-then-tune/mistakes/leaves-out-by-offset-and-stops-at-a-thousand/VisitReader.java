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
        for (int from = 0; from < 1000; from += AT_A_TIME) {
            for (Visit visit : session.createSelectionQuery("from Visit order by id", Visit.class).setFirstResult(from)
                    .setMaxResults(AT_A_TIME).getResultList()) {
                try {
                    reader.accept(visit);
                } finally {
                    session.detach(visit);
                }
            }
        }
    }
}
