// Caught by Exercise4StarsTest.keeps_the_stars_of_another_writer: "between update and commit"
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        sessionFactory.inTransaction(session -> {
            if (session.createMutationQuery("update Entry set rating = coalesce(rating, 0) + :stars where id = :id")
                    .setParameter("stars", stars).setParameter("id", entryId).executeUpdate() == 0) {
                throw new IllegalArgumentException("no entry");
            }
        });
        return sessionFactory
                .fromTransaction(session -> session.createSelectionQuery("select rating from Entry where id = :id", Integer.class)
                        .setParameter("id", entryId).getSingleResult());
    }
}
