// Caught by Exercise4ReportTest.reads_columns_by_name: "Read columns by their names instead of their positions"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        return session.createNativeQuery(sql, ReportLine.class).setParameter("year", year).getResultList();
    }
}
