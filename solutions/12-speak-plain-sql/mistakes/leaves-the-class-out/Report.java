// Caught by Exercise4ReportTest.makes_a_line_of_each_row: "the report for 2025"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        return (List<ReportLine>) (List<?>) session.createNativeQuery(sql).setParameter("year", year).getResultList();
    }
}
