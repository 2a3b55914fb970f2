// Caught by Exercise4ReportTest.returns_one_line_for_each_row: "as String.valueOf makes it"
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
        return session.createNativeQuery(sql, Tuple.class).setParameter("year", year).getResultList().stream()
                .map(row -> new ReportLine(row.get("title", String.class), String.valueOf(row.get("author")),
                        row.get("pub_date", LocalDate.class)))
                .toList();
    }
}
