// Caught by Exercise4AuthorsTest.keeps_what_the_caller_has_not_flushed_yet: "Flush before you overwrite rows or objects"
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
        session.refresh(blog);
        blog.setTitle(title);
        session.createMutationQuery("update Blog set author = :to where author = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
        session.refresh(blog);
        return blog;
    }
}
