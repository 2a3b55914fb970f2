package threeways.measurethentune;

import java.util.function.Consumer;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

public class VisitReader {

    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    public void forEach(Consumer<Visit> reader) {
        try (StatelessSession stateless = session.getSessionFactory().openStatelessSession();
                ScrollableResults<Visit> visits = stateless.createSelectionQuery("from Visit order by id", Visit.class)
                        .scroll(ScrollMode.FORWARD_ONLY)) {
            while (visits.next()) {
                reader.accept(visits.get());
            }
        }
    }
}
