package threeways.measurethentune;

import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;

/** Goes through all visits, however many there are. */
public class VisitReader {

    /** How many visits the session may hold at a time. */
    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    /**
     * Shows each visit to {@code reader}, in the order of their ids, each once. Whenever a visit is shown, the session
     * holds no more than {@value #AT_A_TIME} visits, and in the end it holds none. No more than {@value #AT_A_TIME}
     * rows are read ahead of the visit that is shown, and nothing keeps visits that were shown. The database looks at
     * each visit once or twice.
     *
     * <p>
     * The session is the caller's, and so is its transaction. What else is in it stays: an object that the caller has
     * loaded, and changed without sending that yet, is stored at the caller's commit. The session's settings stay, too.
     * If {@code reader} throws, that very exception reaches the caller, and nothing stays open.
     */
    public void forEach(Consumer<Visit> reader) {
        long lastId = Long.MIN_VALUE;
        List<Visit> page;
        do {
            page = session.createSelectionQuery("from Visit where id > :last order by id", Visit.class).setParameter("last", lastId)
                    .setMaxResults(AT_A_TIME).getResultList();
            try {
                for (Visit visit : page) {
                    reader.accept(visit);
                    lastId = visit.getId();
                }
            } finally {
                page.forEach(session::detach); // not clear(): what the caller has loaded stays
            }
        } while (page.size() == AT_A_TIME);
    }
}
