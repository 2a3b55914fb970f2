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
                .addScalar("title", String.class)
                .addScalar("author", String.class)
                .addScalar("pub_date", LocalDate.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(row -> new ReportLine((String) row[0], (String) row[1], (LocalDate) row[2]))
                .toList();
    }
}
