// Caught by Exercise3BlogCountTest.asks_in_the_callers_session: "and no JDBC"
package threeways.askonequestion;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.doReturningWork(connection -> {
            try (PreparedStatement count = connection.prepareStatement("select count(*) from blog where extract(year from pub_date) = ?")) {
                count.setInt(1, year);
                try (ResultSet rows = count.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        });
    }
}
