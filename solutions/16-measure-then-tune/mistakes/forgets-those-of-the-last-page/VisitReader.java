// Caught by Exercise4VisitReaderTest.holds_a_hundred_visits_at_most: "must hold no visit"
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
        long lastId = Long.MIN_VALUE;
        List<Visit> page;
        do {
            page = session.createSelectionQuery("from Visit where id > :last order by id", Visit.class).setParameter("last", lastId)
                    .setMaxResults(AT_A_TIME).getResultList();
            for (Visit visit : page) {
                reader.accept(visit);
                lastId = visit.getId();
            }
            if (page.size() == AT_A_TIME) {
                page.forEach(session::detach);
            }
        } while (page.size() == AT_A_TIME);
    }
}
