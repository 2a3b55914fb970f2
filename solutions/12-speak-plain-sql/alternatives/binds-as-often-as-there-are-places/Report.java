package threeways.speakplainsql;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class Report {

    private static final Pattern YEAR = Pattern.compile("'[^']*'|--.*|(:year)");

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        String positional = YEAR.matcher(sql)
                .replaceAll(found -> found.group(1) == null ? Matcher.quoteReplacement(found.group()) : "?");
        Object[] years = Collections.nCopies(positional.split("\\?", -1).length - 1, year).toArray();
        return session.doReturningWork(connection -> DSL.using(connection, SQLDialect.H2)
                .fetch(positional, years)
                .map(row -> new ReportLine(row.get("title", String.class), row.get("author", String.class),
                        row.get("pub_date", LocalDate.class))));
    }
}
