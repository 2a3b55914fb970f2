// Caught by Exercise4ReportTest.ignores_other_columns_and_binds_each_year: "Read title, author and pub_date by these names"
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
        List<String> columns = List.of(sql.substring("select".length(), sql.indexOf("from")).strip().split(",\\s*"));
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(row -> new ReportLine((String) row[columns.indexOf("b.title")], (String) row[columns.indexOf("a.name as author")],
                        (LocalDate) row[columns.indexOf("b.pub_date")]))
                .toList();
    }
}
