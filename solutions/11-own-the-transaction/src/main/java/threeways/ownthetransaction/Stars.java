package threeways.ownthetransaction;

import org.hibernate.SessionFactory;

/** Readers give stars to an entry, many of them at the same time. */
public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    /**
     * Adds stars to the rating of the entry, and commits. An entry without a rating (null) counts as 0. The sum may be
     * more than 5, and always fits an int. Other writers change the same rating before, between and after our
     * statements, any number of times. No star may get lost, neither theirs nor ours, and their writing isn't a reason
     * to throw. What the database refuses for another reason reaches the caller, and nothing is stored then.
     *
     * @return the rating that this call has stored, without what others add to it later
     * @throws RuntimeException
     *             of any class, if there is no such entry; nothing is changed then
     */
    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> {
            int changed = session.createMutationQuery("update Entry set rating = coalesce(rating, 0) + :stars where id = :id")
                    .setParameter("stars", stars).setParameter("id", entryId).executeUpdate();
            if (changed == 0) {
                throw new IllegalArgumentException("There is no entry " + entryId);
            }
            // the row is ours until the commit: nobody can change it between the two statements
            return session.createSelectionQuery("select rating from Entry where id = :id", Integer.class).setParameter("id", entryId)
                    .getSingleResult();
        });
    }
}
