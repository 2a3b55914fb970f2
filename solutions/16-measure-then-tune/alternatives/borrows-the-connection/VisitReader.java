package threeways.measurethentune;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

public class VisitReader {

    public static final int AT_A_TIME = 100;

    private final Session session;

    public VisitReader(Session session) {
        this.session = session;
    }

    public void forEach(Consumer<Visit> reader) {
        session.doWork(connection -> {
            try (StatelessSession memoryless = session.getSessionFactory().openStatelessSession(connection);
                    Stream<Visit> visits = memoryless.createSelectionQuery("from Visit order by id", Visit.class).getResultStream()) {
                visits.forEach(reader);
            }
        });
    }
}
