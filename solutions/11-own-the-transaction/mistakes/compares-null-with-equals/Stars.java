// Caught by Exercise4StarsTest.counts_from_zero_if_nobody_has_rated: "No comparison with null is true"
package threeways.ownthetransaction;

import java.util.Objects;
import java.util.Optional;
import org.hibernate.SessionFactory;
import threeways.blog.Entry;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        while (true) {
            Optional<Integer> stored = sessionFactory.fromTransaction(session -> {
                Entry entry = session.find(Entry.class, entryId);
                if (entry == null) {
                    throw new IllegalArgumentException("There is no entry " + entryId);
                }
                Integer old = entry.getRating();
                int next = Objects.requireNonNullElse(old, 0) + stars;
                int changed = session.createMutationQuery("update Entry set rating = :next where id = :id and rating = :old")
                        .setParameter("next", next).setParameter("id", entryId).setParameter("old", old).executeUpdate();
                return changed == 1 ? Optional.of(next) : Optional.empty();
            });
            if (stored.isPresent()) {
                return stored.get();
            }
        }
    }
}
