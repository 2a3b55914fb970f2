// Caught by Exercise4ReportTest.sends_doras_query_once_and_unchanged: "Send Dora's SQL as it is"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        return session.createNativeQuery("select title, author, pub_date from (" + sql + ") report", ReportLine.class)
                .setParameter("year", year)
                .getResultList();
    }
}
