// Caught by Exercise4StarsTest.adds_to_what_is_there: "nothing was committed"
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;
import threeways.blog.Entry;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromSession(session -> {
            Entry entry = session.find(Entry.class, entryId);
            entry.setRating((entry.getRating() == null ? 0 : entry.getRating()) + stars);
            return entry.getRating();
        });
    }
}
