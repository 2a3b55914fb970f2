// Caught by Exercise4ReportTest.sends_doras_query_once_and_unchanged: "skip quotes and comments"
package threeways.speakplainsql;

import java.util.List;
import org.hibernate.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        return session.doReturningWork(connection -> {
            int parameters = sql.split(":year", -1).length - 1;
            try (PreparedStatement statement = connection.prepareStatement(sql.replace(":year", "?"))) {
                for (int i = 1; i <= parameters; i++) {
                    statement.setInt(i, year);
                }
                try (ResultSet row = statement.executeQuery()) {
                    List<ReportLine> lines = new ArrayList<>();
                    while (row.next()) {
                        lines.add(new ReportLine(row.getString("title"), row.getString("author"),
                                row.getObject("pub_date", LocalDate.class)));
                    }
                    return lines;
                }
            }
        });
    }
}
