// Caught by Exercise4StarsTest.tells_of_an_entry_that_does_not_exist: "look at the count"
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> {
            session.createMutationQuery("update Entry set rating = coalesce(rating, 0) + :stars where id = :id")
                    .setParameter("stars", stars)
                    .setParameter("id", entryId).executeUpdate();
            Integer rating = session.createSelectionQuery("select rating from Entry where id = :id", Integer.class)
                    .setParameter("id", entryId).getSingleResultOrNull();
            return rating == null ? 0 : rating;
        });
    }
}
