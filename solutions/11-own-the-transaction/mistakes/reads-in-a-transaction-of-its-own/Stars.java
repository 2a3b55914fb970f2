// Caught by Exercise4StarsTest.keeps_the_stars_of_another_writer: "You stored a sum made from the old rating"
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        Integer before = sessionFactory.fromTransaction(session -> session
                .createSelectionQuery("select coalesce(rating, 0) from Entry where id = :id", Integer.class).setParameter("id", entryId)
                .getSingleResult());
        sessionFactory.inTransaction(session -> session.createMutationQuery("update Entry set rating = :rating where id = :id")
                .setParameter("rating", before + stars).setParameter("id", entryId).executeUpdate());
        return before + stars;
    }
}
