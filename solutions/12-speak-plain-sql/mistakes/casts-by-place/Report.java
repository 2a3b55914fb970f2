// Caught by Exercise4ReportTest.finds_the_columns_in_another_order: "go by the columns' names and not by their places"
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
