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
        session.flush();
        session.createMutationQuery("update Blog set author = :to where author = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .executeUpdate();
        if (blog.getAuthor() != null && blog.getAuthor().getId().equals(from.getId())) {
            blog.setAuthor(to);
        }
        blog.setTitle(title);
        return blog;
    }
}
