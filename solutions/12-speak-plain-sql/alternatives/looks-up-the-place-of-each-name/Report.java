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
                .setParameter("year", year)
                .setTupleTransformer((row, aliases) -> {
                    List<String> names = List.of(aliases);
                    return new ReportLine((String) row[names.indexOf("title")], (String) row[names.indexOf("author")],
                            (LocalDate) row[names.indexOf("pub_date")]);
                })
                .getResultList();
    }
}
