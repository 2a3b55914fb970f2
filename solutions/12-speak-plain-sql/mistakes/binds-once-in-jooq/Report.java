// Caught by Exercise4ReportTest.ignores_other_columns_and_binds_each_year: "Read title, author and pub_date by these names"
package threeways.speakplainsql;

import java.time.LocalDate;
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
        return session.doReturningWork(connection -> DSL.using(connection, SQLDialect.H2)
                .fetch(sql, year)
                .map(row -> new ReportLine(row.get("title", String.class), row.get("author", String.class),
                        row.get("pub_date", LocalDate.class))));
    }
}
