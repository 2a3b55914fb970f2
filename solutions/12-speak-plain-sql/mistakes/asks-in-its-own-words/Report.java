// Caught by Exercise4ReportTest.returns_one_line_for_each_row: "send the query that is handed over, and don't sort"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        return session.createSelectionQuery("""
                select b.title, a.name, b.pubDate from Blog b left join b.author a
                where year(b.pubDate) = :year or year(b.pubDate) = :before order by b.pubDate, b.title
                """, ReportLine.class)
                .setParameter("year", year)
                .setParameter("before", sql.contains(":year - 1") ? year - 1 : year)
                .getResultList();
    }
}
