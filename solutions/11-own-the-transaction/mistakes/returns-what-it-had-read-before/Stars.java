// Caught by Exercise4StarsTest.keeps_the_stars_of_another_writer: "Return the rating that was stored"
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> {
            Integer before = session.createSelectionQuery("select coalesce(rating, 0) from Entry where id = :id", Integer.class)
                    .setParameter("id", entryId).getSingleResult();
            session.createMutationQuery("update Entry set rating = coalesce(rating, 0) + :stars where id = :id")
                    .setParameter("stars", stars)
                    .setParameter("id", entryId).executeUpdate();
            return before + stars;
        });
    }
}
