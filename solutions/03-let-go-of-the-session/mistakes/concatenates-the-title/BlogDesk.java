// Caught by Exercise1BlogDeskTest.stores_a_title_as_it_was_typed: "Bind the title as a parameter"
package threeways.letgoofthesession;

import jakarta.persistence.EntityNotFoundException;
import java.sql.Statement;
import org.hibernate.SessionFactory;

public class BlogDesk {

    private final SessionFactory factory;

    public BlogDesk(SessionFactory factory) {
        this.factory = factory;
    }

    public void save(BlogForm form) {
        factory.inTransaction(session -> {
            int rows = session.doReturningWork(connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate(
                            "update blog set title = '" + form.title() + "', pub_date = '" + form.pubDate() + "' where id = " + form.id());
                }
            });
            if (rows == 0) {
                throw new EntityNotFoundException();
            }
        });
    }
}
