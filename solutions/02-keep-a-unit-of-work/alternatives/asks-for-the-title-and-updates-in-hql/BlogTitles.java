package threeways.keepaunitofwork;

import java.util.NoSuchElementException;
import org.hibernate.SessionFactory;

public class BlogTitles {

    private final SessionFactory factory;

    public BlogTitles(SessionFactory factory) {
        this.factory = factory;
    }

    public void rename(long id, String title) {
        factory.inTransaction(session -> {
            String old = session.createSelectionQuery("select title from Blog where id = :id", String.class)
                    .setParameter("id", id)
                    .getSingleResultOrNull();
            if (old == null) {
                throw new NoSuchElementException("There is no blog " + id);
            }
            if (!old.equals(title) && session.createMutationQuery("update Blog set title = :title where id = :id")
                    .setParameter("title", title)
                    .setParameter("id", id)
                    .executeUpdate() == 0) {
                throw new NoSuchElementException("Blog " + id + " was deleted meanwhile");
            }
        });
    }
}
