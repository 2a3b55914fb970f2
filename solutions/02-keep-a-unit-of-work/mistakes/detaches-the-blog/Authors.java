// Caught by Exercise4AuthorsTest.both_changes_are_in_the_object: "You returned the one that was handed over"
package threeways.keepaunitofwork;

import java.util.Objects;
import org.hibernate.Session;
import threeways.blog.Author;
import threeways.blog.Blog;

public class Authors {

    private final Session session;

    public Authors(Session session) {
        this.session = session;
    }

    public Blog replace(Author from, Author to, Blog blog, String title) {
        session.flush();
        session.createMutationQuery("update Blog set author = :to where author = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
        session.createMutationQuery("update Blog set title = :title where id = :id")
                .setParameter("title", title)
                .setParameter("id", blog.getId())
                .executeUpdate();
        session.detach(blog);
        if (blog.getAuthor() != null && Objects.equals(blog.getAuthor().getId(), from.getId())) {
            blog.setAuthor(to);
        }
        blog.setTitle(title);
        return blog;
    }
}
