// Caught by Exercise4VisitReaderTest.costs_the_database_one_look_at_each_visit_on_h2: "An offset skips the rows"
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
        List<Visit> page;
        int n = 0;
        do {
            page = session.createSelectionQuery("from Visit order by id", Visit.class).setFirstResult(n).setMaxResults(AT_A_TIME)
                    .getResultList();
            page.forEach(session::detach);
            page.forEach(reader);
            n += page.size();
        } while (!page.isEmpty());
    }
}
