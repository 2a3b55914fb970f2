// Caught by Exercise4ReportTest.agrees_with_plain_java_for_twenty_years_and_after_changes: "An empty text isn't null"
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
                .map(row -> {
                    String author = row.get("author", String.class);
                    return new ReportLine(row.get("title", String.class),
                            author == null || author.isBlank() ? null : author, row.get("pub_date", LocalDate.class));
                })
                .toList();
    }
}
