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
        boolean more = true;
        while (more) {
            // one more than a page tells whether another page follows
            List<Visit> page = session.createSelectionQuery("from Visit where id > :last order by id", Visit.class)
                    .setParameter("last", last)
                    .setMaxResults(AT_A_TIME + 1)
                    .getResultList();
            page.forEach(session::detach);
            more = page.size() > AT_A_TIME;
            for (Visit visit : more ? page.subList(0, AT_A_TIME) : page) {
                last = visit.getId();
                reader.accept(visit);
            }
        }
    }
}
