// Caught by Exercise4StarsTest.waits_for_another_writer_who_has_not_committed_yet: "Wait for the lock"
// Not on sqlite: it doesn't tell who waits
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> {
            int before = session
                    .createNativeQuery("select coalesce(rating, 0) from entry where id = :id for update skip locked", Integer.class)
                    .setParameter("id", entryId).getSingleResult();
            session.createMutationQuery("update Entry set rating = :rating where id = :id").setParameter("rating", before + stars)
                    .setParameter("id", entryId).executeUpdate();
            return before + stars;
        });
    }
}
