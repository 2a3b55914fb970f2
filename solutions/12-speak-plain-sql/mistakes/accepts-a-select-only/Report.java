// Caught by Exercise4ReportTest.ignores_other_columns_and_binds_each_year: "Read title, author and pub_date by these names"
package threeways.speakplainsql;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        if (!sql.strip().toLowerCase(Locale.ROOT).startsWith("select")) {
            throw new IllegalArgumentException("not a query: " + sql);
        }
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(row -> new ReportLine(row.get("title", String.class), row.get("author", String.class),
                        row.get("pub_date", LocalDate.class)))
                .toList();
    }
}
