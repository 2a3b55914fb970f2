package threeways.speakplainsql;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        List<ReportLine> lines = new ArrayList<>();
        try (ScrollableResults<Tuple> rows = session.createNativeQuery(sql, Tuple.class)
                .setParameter("year", year)
                .scroll(ScrollMode.FORWARD_ONLY)) {
            while (rows.next()) {
                Tuple row = rows.get();
                lines.add(new ReportLine(row.get("title", String.class), row.get("author", String.class),
                        row.get("pub_date", LocalDate.class)));
            }
        }
        return lines;
    }
}
