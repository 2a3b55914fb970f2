// Caught by Exercise4AuthorsTest.tells_authors_of_one_name_apart: "choose them by their ids"
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
        session.createMutationQuery("update Blog set author = :to where author.id in (select a.id from Author a where a.name = :name)")
                .setParameter("to", to)
                .setParameter("name", from.getName())
                .executeUpdate();
        session.refresh(blog);
        blog.setTitle(title);
        return blog;
    }
}
