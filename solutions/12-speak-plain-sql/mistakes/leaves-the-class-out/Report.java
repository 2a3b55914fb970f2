// Caught by Exercise4ReportTest.returns_one_line_for_each_row: "Make a ReportLine of its columns"
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
