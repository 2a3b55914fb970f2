// Caught by Exercise4StarsTest.keeps_the_stars_of_another_writer: "Your lock came after the reading"
package threeways.ownthetransaction;

import jakarta.persistence.LockModeType;
import org.hibernate.SessionFactory;
import threeways.blog.Entry;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> {
            Entry entry = session.find(Entry.class, entryId);
            if (entry == null) {
                throw new IllegalArgumentException("There is no entry " + entryId);
            }
            session.find(Entry.class, entryId, LockModeType.PESSIMISTIC_WRITE);
            entry.setRating((entry.getRating() == null ? 0 : entry.getRating()) + stars);
            return entry.getRating();
        });
    }
}
