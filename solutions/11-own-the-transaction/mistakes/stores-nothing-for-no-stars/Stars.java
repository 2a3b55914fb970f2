// Caught by Exercise4StarsTest.stores_a_zero_for_an_entry_without_a_rating: "even if it is 0"
package threeways.ownthetransaction;

import jakarta.persistence.LockModeType;
import jakarta.persistence.NoResultException;
import org.hibernate.LockMode;
import org.hibernate.SessionFactory;
import threeways.blog.Entry;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> {
            if (stars != 0) {
                session.createMutationQuery("update Entry"
                        + " set rating = coalesce(rating, 0) + :stars where id = :id")
                        .setParameter("stars", stars)
                        .setParameter("id", entryId)
                        .executeUpdate();
            }
            // throws if the entry does not exist
            return session.createSelectionQuery(
                    "select coalesce(rating, 0) from Entry where id = :id", Integer.class)
                    .setParameter("id", entryId)
                    .getSingleResult();
        });
    }
}
