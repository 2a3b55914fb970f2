// Caught by Exercise4StarsTest.keeps_the_stars_of_another_writer_for_an_entry_without_a_rating: "You stored a sum made from the old rating"
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;
import threeways.blog.Entry;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        while (true) {
            Integer before = sessionFactory.fromSession(session -> {
                Entry entry = session.find(Entry.class, entryId);
                if (entry == null) {
                    throw new IllegalArgumentException("There is no entry " + entryId);
                }
                return entry.getRating();
            });
            int after = (before == null ? 0 : before) + stars;
            int changed = sessionFactory.fromTransaction(session -> before == null
                    ? session.createMutationQuery("update Entry set rating = :after where id = :id")
                            .setParameter("after", after).setParameter("id", entryId).executeUpdate()
                    : session.createMutationQuery("update Entry set rating = :after where id = :id and rating = :before")
                            .setParameter("after", after).setParameter("id", entryId).setParameter("before", before).executeUpdate());
            if (changed == 1) {
                return after;
            }
        }
    }
}
