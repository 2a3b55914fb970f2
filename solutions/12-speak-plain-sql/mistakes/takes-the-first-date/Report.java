// Caught by Exercise4ReportTest.ignores_other_columns_and_binds_each_year: "one of them a date"
package threeways.speakplainsql;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
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
                .map(row -> new ReportLine(row.get("title", String.class), row.get("author", String.class), firstDate(row.toArray())))
                .toList();
    }

    private static LocalDate firstDate(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof java.sql.Date date ? date.toLocalDate() : value)
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
