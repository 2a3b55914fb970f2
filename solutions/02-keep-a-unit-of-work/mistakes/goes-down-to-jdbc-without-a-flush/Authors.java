// Caught by Exercise4AuthorsTest.keeps_what_the_caller_has_not_flushed_yet: "Flush before you overwrite rows or objects"
package threeways.keepaunitofwork;

import java.sql.PreparedStatement;
import org.hibernate.Session;
import threeways.blog.Author;
import threeways.blog.Blog;

public class Authors {

    private final Session session;

    public Authors(Session session) {
        this.session = session;
    }

    public Blog replace(Author from, Author to, Blog blog, String title) {
        session.doWork(connection -> {
            try (PreparedStatement update = connection.prepareStatement("update blog set author_id = ? where author_id = ?")) {
                update.setLong(1, to.getId());
                update.setLong(2, from.getId());
                update.executeUpdate();
            }
        });
        session.refresh(blog);
        blog.setTitle(title);
        return blog;
    }
}
