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
        Long end = session.createSelectionQuery("select max(id) from Visit", Long.class).getSingleResult();
        for (Long last = Long.MIN_VALUE; end != null && last < end;) {
            List<Visit> page = session.createSelectionQuery("from Visit where id > :last and id <= :end order by id", Visit.class)
                    .setParameter("last", last).setParameter("end", end).setMaxResults(AT_A_TIME).getResultList();
            page.forEach(session::detach);
            page.forEach(reader);
            last = page.isEmpty() ? end : page.get(page.size() - 1).getId();
        }
    }
}
