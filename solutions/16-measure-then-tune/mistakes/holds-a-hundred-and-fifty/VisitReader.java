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
        long last = Long.MIN_VALUE;
        List<Visit> page;
        do {
            page = session.createSelectionQuery("from Visit where id > :last order by id", Visit.class).setParameter("last", last)
                    .setMaxResults(150).getResultList();
            page.forEach(session::detach);
            for (Visit v : page) {
                reader.accept(v);
                last = v.getId();
            }
        } while (!page.isEmpty());
    }
}
