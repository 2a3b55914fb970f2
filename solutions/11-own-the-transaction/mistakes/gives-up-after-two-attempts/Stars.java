// Caught by Exercise4StarsTest.keeps_the_stars_of_many_writers: "as often as it takes"
// Not on sqlite: nobody else writes while a transaction does
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        for (int attempt = 1; attempt <= 2; attempt++) {
            Integer stored = sessionFactory.fromTransaction(session -> {
                Integer read = session.createSelectionQuery("select rating from Entry where id = :id", Integer.class)
                        .setParameter("id", entryId).getSingleResult();
                int old = read == null ? 0 : read;
                int changed = read == null
                        ? session.createMutationQuery("update Entry set rating = :new where id = :id and rating is null")
                                .setParameter("new", stars).setParameter("id", entryId).executeUpdate()
                        : session.createMutationQuery("update Entry set rating = :new where id = :id and rating = :old")
                                .setParameter("new", old + stars).setParameter("old", old).setParameter("id", entryId).executeUpdate();
                return changed == 0 ? null : Integer.valueOf(old + stars);
            });
            if (stored != null) {
                return stored;
            }
        }
        return 0;
    }
}
