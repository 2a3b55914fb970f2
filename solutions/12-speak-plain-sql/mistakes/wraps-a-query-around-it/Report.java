// Caught by Exercise4ReportTest.runs_dora_s_query_once_and_as_it_is: "in place of hers isn't hers"
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
