package threeways.speakplainsql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;

public class Report {

    private static final Pattern YEAR = Pattern.compile("'[^']*'|--.*|(:year)");

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        String positional = YEAR.matcher(sql)
                .replaceAll(found -> found.group(1) == null ? Matcher.quoteReplacement(found.group()) : "?");
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
