// Caught by Exercise1BlogDeskTest.stores_the_day_in_every_time_zone: "A day isn't an instant"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import java.sql.PreparedStatement;
import java.time.ZoneOffset;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        factory.inTransaction(session -> session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update blog set title = ?, pub_date = ? where id = ?")) {
                update.setString(1, form.title());
                update.setDate(2, form.pubDate() == null
                        ? null
                        : new java.sql.Date(form.pubDate().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()));
                update.setLong(3, form.id());
                if (update.executeUpdate() == 0) {
                    throw new EntityNotFoundException("There is no blog " + form.id());
                }
            }
        }));
    }
}
