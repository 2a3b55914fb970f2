// Caught by Exercise4StarsTest.tells_of_an_entry_that_does_not_exist: "A cast to int makes 15"
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;
public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }
    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> {
            int changed = session.createMutationQuery("update Entry set rating = coalesce(rating, 0) + :stars where id = :id")
                    .setParameter("stars", stars).setParameter("id", (long) (int) entryId).executeUpdate();
            if (changed == 0) {
                throw new IllegalArgumentException("There is no entry " + entryId);
            }

            return session.createSelectionQuery("select rating from Entry where id = :id", Integer.class)
                    .setParameter("id", (long) (int) entryId)
                    .getSingleResult();
        });
    }
}
