package threeways.askonequestion;

import java.time.LocalDate;
import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session.createNativeQuery("select count(*) from blog where pub_date >= ?1 and pub_date < ?2", Long.class)
                .setParameter(1, LocalDate.of(year, 1, 1))
                .setParameter(2, LocalDate.of(year + 1, 1, 1))
                .getSingleResult();
    }
}
