// Caught by Exercise4AuthorsTest.renames_a_blog_of_somebody_else: "and don't set it in the object"
package threeways.keepaunitofwork;

import org.hibernate.Session;
import threeways.blog.Author;
import threeways.blog.Blog;

public class Authors {

    private final Session session;

    public Authors(Session session) {
        this.session = session;
    }

    public Blog replace(Author from, Author to, Blog blog, String title) {
        session.createMutationQuery("update Blog set author = :to where author = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
        blog.setAuthor(to);
        blog.setTitle(title);
        return blog;
    }
}
