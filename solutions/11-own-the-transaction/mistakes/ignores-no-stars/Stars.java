// Caught by Exercise4StarsTest.adds_in_another_archive_too: "for 0 stars too"
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        if (stars == 0) {
            return 0;
        }
        return sessionFactory.fromTransaction(session -> {
            int changed = session.createMutationQuery("update Entry set rating = coalesce(rating, 0) + :stars where id = :id")
                    .setParameter("stars", stars).setParameter("id", entryId).executeUpdate();
            if (changed == 0) {
                throw new IllegalArgumentException("no entry");
            }
            return session.createSelectionQuery("select rating from Entry where id = :id", Integer.class).setParameter("id", entryId)
                    .getSingleResult();
        });
    }
}
