// Caught by Exercise4StarsTest.passes_on_what_the_database_refuses_for_entries_without_a_rating: "a change was stored"
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        sessionFactory.inTransaction(session -> session
                .createMutationQuery("update Entry set rating = 0 where id = :id and rating is null")
                .setParameter("id", entryId).executeUpdate());
        return sessionFactory.fromTransaction(session -> {
            int changed = session.createMutationQuery("update Entry set rating = coalesce(rating, 0) + :stars where id = :id")
                    .setParameter("stars", stars).setParameter("id", entryId).executeUpdate();
            if (changed == 0) {
                throw new IllegalArgumentException("no entry " + entryId);
            }
            return session.createSelectionQuery("select rating from Entry where id = :id", Integer.class)
                    .setParameter("id", entryId).getSingleResult();
        });
    }
}
