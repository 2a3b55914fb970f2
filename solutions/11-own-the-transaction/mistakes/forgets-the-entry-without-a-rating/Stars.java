// Caught by Exercise4StarsTest.counts_from_zero_if_nobody_has_rated: "coalesce"
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> {
            int changed = session.createMutationQuery("update Entry set rating = rating + :stars where id = :id")
                    .setParameter("stars", stars).setParameter("id", entryId).executeUpdate();
            if (changed == 0) {
                throw new IllegalArgumentException("There is no entry " + entryId);
            }
            return session.createSelectionQuery("select rating from Entry where id = :id", Integer.class).setParameter("id", entryId)
                    .getSingleResult();
        });
    }
}
