// Not on sqlite: Hibernate writes <=> there, which it doesn't know
package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        Integer stored;
        do {
            stored = sessionFactory.fromTransaction(session -> {
                Integer old = session.createSelectionQuery("select rating from Entry where id = :id", Integer.class)
                        .setParameter("id", entryId).getSingleResult();
                int sum = old == null ? stars : old + stars;
                int changed = session
                        .createMutationQuery("update Entry set rating = :new where id = :id and rating is not distinct from :old")
                        .setParameter("new", sum)
                        .setParameter("old", old, Integer.class).setParameter("id", entryId).executeUpdate();
                return changed == 0 ? null : Integer.valueOf(sum);
            });
        } while (stored == null);
        return stored;
    }
}
