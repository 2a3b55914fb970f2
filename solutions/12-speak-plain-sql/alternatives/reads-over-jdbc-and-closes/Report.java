package threeways.speakplainsql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Runs the reports from Dora's notebook. */
public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    /**
     * Runs a report and makes a line of each row, in the order of the rows.
     *
     * <p>
     * Dora's reports have three columns in common: {@code title}, {@code author} and {@code pub_date}. In which order they stand, what else
     * stands between them and in which case their names are written is her affair, and she changes it now and then. {@code author} is null for
     * a blog that nobody wrote.
     *
     * @param sql
     *            one query in SQL, with {@code :year} in one place or in several
     * @param year
     *            the value for {@code :year}
     */
    public List<ReportLine> lines(String sql, int year) {
        String positional = sql.replace(":year", "?");
        return session.doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(positional)) {
                for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    statement.setInt(i, year);
                }
                List<ReportLine> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        lines.add(new ReportLine(rows.getString("title"), rows.getString("author"),
                                rows.getObject("pub_date", LocalDate.class)));
                    }
                }
                return lines;
            }
        });
    }
}
