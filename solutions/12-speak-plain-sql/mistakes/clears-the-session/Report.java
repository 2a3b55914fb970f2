// Caught by Exercise4ReportTest.runs_in_the_sessions_transaction_and_keeps_its_entities: "It is detached now"
package threeways.speakplainsql;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        session.clear();
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(row -> new ReportLine(row.get("title", String.class), row.get("author", String.class),
                        row.get("pub_date", LocalDate.class)))
                .toList();
    }
}
