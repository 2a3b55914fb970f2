// Caught by Exercise4ReportTest.still_works_after_a_column_was_added: "The JVM speaks Turkish"
package threeways.speakplainsql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("year", year)
                .setTupleTransformer((values, names) -> {
                    Map<String, Object> row = new HashMap<>();
                    for (int i = 0; i < names.length; i++) {
                        row.put(names[i].toUpperCase(), values[i]);
                    }
                    return new ReportLine((String) row.get("TITLE"), (String) row.get("AUTHOR"), day(row.get("PUB_DATE")));
                })
                .getResultList();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
