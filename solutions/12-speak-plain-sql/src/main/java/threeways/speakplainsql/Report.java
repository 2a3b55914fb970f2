package threeways.speakplainsql;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** Runs reports that Dora has written in SQL. */
public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    /**
     * Runs a report and returns a line for each of its rows, in their order.
     *
     * <p>
     * Each report has the columns {@code title}, {@code author} and {@code pub_date}, in any order, in upper or lower
     * case, and with any other columns before, between and after them. {@code author} is null for a blog without an
     * author.
     *
     * <p>
     * One statement is sent: the report as it is, with a bind value for each {@code :year}, and no entity is loaded. It
     * is sent over the session's connection, in the caller's transaction if there is one. The transaction stays open,
     * and what the session has loaded stays in it.
     *
     * @param sql
     *            a query in SQL, in which {@code :year} stands once or more than once; in quotes or in a comment it is
     *            text. The query may begin with {@code select} or {@code with}
     * @param year
     *            the value for {@code :year}
     */
    public List<ReportLine> lines(String sql, int year) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("year", year)
                .getResultList().stream()
                .map(row -> new ReportLine(row.get("title", String.class), row.get("author", String.class),
                        row.get("pub_date", LocalDate.class)))
                .toList();
    }
}
