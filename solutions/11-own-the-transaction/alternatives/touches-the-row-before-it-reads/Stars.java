package threeways.ownthetransaction;

import org.hibernate.SessionFactory;
import threeways.blog.Entry;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> {
            session.createNativeMutationQuery("update entry set rating = rating where id = ?").setParameter(1, entryId).executeUpdate();
            Entry entry = session.find(Entry.class, entryId);
            entry.setRating((entry.getRating() == null ? 0 : entry.getRating()) + stars);
            return entry.getRating();
        });
    }
}
