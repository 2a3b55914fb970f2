// Caught by Exercise4AuthorsTest.sends_one_update_for_all_blogs: "and one for the title"
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
        session.createSelectionQuery("from Blog where author = :from", Blog.class)
                .setParameter("from", from)
                .getResultList()
                .forEach(one -> one.setAuthor(to));
        blog.setTitle(title);
        return blog;
    }
}
