// Caught by Exercise4ReportTest.returns_one_line_for_each_row: "Run the query at each call, and don't drop equal lines"
package threeways.speakplainsql;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

public class Report {

    private final Session session;

    private final Map<List<Object>, List<ReportLine>> kept = new HashMap<>();

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        if (!kept.containsKey(List.of(sql, year))) {
            kept.put(List.of(sql, year), askedLines(sql, year));
        }
        return kept.get(List.of(sql, year));
    }

    private List<ReportLine> askedLines(String sql, int year) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(row -> new ReportLine(row.get("title", String.class), row.get("author", String.class),
                        row.get("pub_date", LocalDate.class)))
                .toList();
    }
}
