// Caught by Exercise4ReportTest.reads_columns_by_name: "Read columns by their names instead of their positions"
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
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(row -> new ReportLine(row.get(0, String.class), row.get(1, String.class), row.get(2, LocalDate.class)))
                .toList();
    }
}
