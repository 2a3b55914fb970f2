// Caught by Exercise4VisitReaderTest.shows_visits_of_another_archive_too: "which is below 0"
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
        long last = 0;
        for (List<Visit> page = page(last); !page.isEmpty(); page = page(last)) {
            page.forEach(session::detach);
            last = page.get(page.size() - 1).getId();
            page.forEach(reader);
        }
    }

    private List<Visit> page(Long lastId) {
        return session.createSelectionQuery("from Visit where id > :last order by id", Visit.class)
                .setParameter("last", lastId)
                .setMaxResults(AT_A_TIME)
                .getResultList();
    }
}
