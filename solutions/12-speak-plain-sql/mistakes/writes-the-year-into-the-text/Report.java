// Caught by Exercise4ReportTest.sends_doras_query_once_and_unchanged: "Send Dora's SQL as it is"
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
        return session.createNativeQuery(sql.replace(":year", String.valueOf(year)), Tuple.class)
                .getResultList().stream()
                .map(row -> new ReportLine(row.get("title", String.class), row.get("author", String.class),
                        row.get("pub_date", LocalDate.class)))
                .toList();
    }
}
