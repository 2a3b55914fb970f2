package threeways.speakplainsql;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        return session.doReturningWork(connection -> {
            try (StatelessSession other = session.getSessionFactory().openStatelessSession(connection)) {
                return other.createNativeQuery(sql, Tuple.class).setParameter("year", year).getResultList().stream()
                        .map(row -> new ReportLine(row.get("title", String.class), row.get("author", String.class),
                                row.get("pub_date", LocalDate.class)))
                        .toList();
            }
        });
    }
}
