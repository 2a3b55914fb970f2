// Caught by Exercise4ReportTest.reads_columns_by_name: "Read columns by their names instead of their positions"
package threeways.speakplainsql;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
                .map(row -> {
                    List<String> texts = Stream.of(row).filter(String.class::isInstance).map(String.class::cast).toList();
                    LocalDate day = Stream.of(row).filter(LocalDate.class::isInstance).map(LocalDate.class::cast).findFirst().orElseThrow();
                    return new ReportLine(texts.get(0), texts.size() > 1 ? texts.get(1) : null, day);
                })
                .toList();
    }
}
