package threeways.speakplainsql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        return session.createNativeQuery(sql, Map.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(row -> new ReportLine((String) row.get("title"), (String) row.get("author"), (LocalDate) row.get("pub_date")))
                .toList();
    }
}
