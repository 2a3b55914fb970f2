// Caught by Exercise4ReportTest.finds_the_columns_in_another_order: "go by the columns' names and not by their places"
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
