// Caught by Exercise4AuthorsTest.leaves_the_transaction_to_the_caller: "inTransaction(…) or otherwise"
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
        session.getSessionFactory().inTransaction(own -> own.createMutationQuery("update Blog set author = :to where author = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate());
        session.refresh(blog);
        blog.setTitle(title);
        return blog;
    }
}
