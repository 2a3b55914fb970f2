// Caught by Exercise4AuthorsTest.changes_the_blogs_of_that_author_and_no_others: "a condition on the author"
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
        session.createMutationQuery("update Blog set author = :to")
                .setParameter("to", to)
                .executeUpdate();
        session.refresh(blog);
        blog.setTitle(title);
        return blog;
    }
}
