package threeways.ownthetransaction;

import jakarta.persistence.criteria.CriteriaUpdate;
import org.hibernate.SessionFactory;
import threeways.blog.Entry;

public class Stars {

    private final SessionFactory sessionFactory;

    public Stars(SessionFactory sessionFactory) {
        this.sessionFactory = sessionFactory;
    }

    public int add(long entryId, int stars) {
        return sessionFactory.fromTransaction(session -> {
            var builder = session.getCriteriaBuilder();
            CriteriaUpdate<Entry> update = builder.createCriteriaUpdate(Entry.class);
            var entry = update.from(Entry.class);
            update.set(entry.<Integer>get("rating"), builder.sum(builder.coalesce(entry.<Integer>get("rating"), 0), stars));
            update.where(builder.equal(entry.get("id"), entryId));
            session.createMutationQuery(update).executeUpdate();
            return session.find(Entry.class, entryId).getRating();
        });
    }
}
