package threeways.measurethentune;

import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.query.KeyedPage;
import org.hibernate.query.KeyedResultList;
import org.hibernate.query.Order;
import org.hibernate.query.Page;

public class VisitReader {

    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    public void forEach(Consumer<Visit> reader) {
        KeyedPage<Visit> at = Page.first(AT_A_TIME).keyedBy(Order.asc(Visit.class, "id"));
        while (at != null) {
            KeyedResultList<Visit> page = session.createSelectionQuery("from Visit", Visit.class).getKeyedResultList(at);
            page.getResultList().forEach(session::detach);
            page.getResultList().forEach(reader);
            at = page.isLastPage() ? null : page.getNextPage();
        }
    }
}
