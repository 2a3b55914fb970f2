// Caught by Exercise4AuthorsTest.keeps_what_no_query_would_flush: "has the flush mode COMMIT"
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
        session.refresh(blog);
        blog.setTitle(title);
        return blog;
    }
}
