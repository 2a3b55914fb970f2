package threeways.ownthetransaction;

import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import threeways.blog.Entry;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromStatelessTransaction(session -> {
            Entry entry = session.get(Entry.class, entryId, LockMode.PESSIMISTIC_WRITE);
            entry.setRating((entry.getRating() == null ? 0 : entry.getRating()) + stars);
            session.update(entry);
            return entry.getRating();
        });
    }
}
