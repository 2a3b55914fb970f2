// Caught by Exercise4ReportTest.reads_columns_by_name: "Read columns by their names instead of their positions"
package threeways.speakplainsql;

import java.util.Collections;
import java.util.List;
import org.hibernate.Session;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

public class Report {

    private final Session session;

    public Report(Session session) {
        this.session = session;
    }

    public List<ReportLine> lines(String sql, int year) {
        String positional = sql.replace(":year", "?");
        Object[] years = Collections.nCopies(positional.split("\\?", -1).length - 1, year).toArray();
        return session.doReturningWork(connection -> DSL.using(connection, SQLDialect.H2).fetch(positional, years).into(ReportLine.class));
    }
}
