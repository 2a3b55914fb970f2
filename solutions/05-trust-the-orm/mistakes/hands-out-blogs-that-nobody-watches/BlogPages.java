// Caught by Exercise3BlogPagesTest.hands_over_blogs_of_the_session_that_was_given: "leave out setReadOnly(true)"
package threeways.trusttheorm;

import java.util.List;
import org.hibernate.Session;
import threeways.blog.Blog;

public class BlogPages {

    private final Session session;

    public BlogPages(Session session) {
        this.session = session;
    }

    public List<Blog> newestFirst(int page, int size) {
        List<Blog> blogs = session.createSelectionQuery("from Blog b order by b.pubDate desc, b.title, b.id", Blog.class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .setReadOnly(true)
                .getResultList();
        session.createSelectionQuery("from Blog b left join fetch b.entries where b in :blogs", Blog.class)
                .setParameterList("blogs", blogs)
                .getResultList();
        return blogs;
    }
}
