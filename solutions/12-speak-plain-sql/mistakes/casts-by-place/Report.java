// Caught by Exercise4ReportTest.reads_columns_by_name: "Read columns by their names instead of their positions"
package threeways.speakplainsql;

import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(row -> new ReportLine((String) row[0], (String) row[1], (LocalDate) row[2]))
                .toList();
    }
}
