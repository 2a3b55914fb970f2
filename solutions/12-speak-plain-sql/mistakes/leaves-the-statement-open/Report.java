// Caught by Exercise4ReportTest.returns_one_line_for_each_row: "every statement to be closed again"
package threeways.speakplainsql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        String positional = sql.replace(":year", "?");
        return session.doReturningWork(connection -> {
            PreparedStatement statement = connection.prepareStatement(positional);
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setInt(i, year);
            }
            ResultSet rows = statement.executeQuery();
            List<ReportLine> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(new ReportLine(rows.getString("title"), rows.getString("author"), rows.getObject("pub_date", LocalDate.class)));
            }
            return lines;
        });
    }
}
