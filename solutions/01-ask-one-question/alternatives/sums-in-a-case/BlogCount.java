package threeways.askonequestion;

import org.hibernate.Session;

public class BlogCount {

    private final Session session;

    public BlogCount(Session session) {
        this.session = session;
    }

    public long ofYear(int year) {
        return session
                .createSelectionQuery("select coalesce(sum(case when year(pubDate) = :year then 1 else 0 end), 0) from Blog", Long.class)
                .setParameter("year", year)
                .getSingleResult();
    }
}
