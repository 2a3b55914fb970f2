// Caught by Exercise4ReportTest.ignores_other_columns_and_binds_each_year: "Read title, author and pub_date by these names"
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
                .map(row -> new ReportLine(row.get("title", String.class), (String) lastThatStartsWith("auth", row),
                        row.get("pub_date", LocalDate.class)))
                .toList();
    }

    private static Object lastThatStartsWith(String part, Tuple row) {
        return row.getElements().stream().filter(element -> element.getAlias().startsWith(part)).reduce((first, last) -> last)
                .map(row::get).orElse(null);
    }
}
